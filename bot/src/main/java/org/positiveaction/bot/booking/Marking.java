package org.positiveaction.bot.booking;

/** How an attempt to say who came ended. */
public sealed interface Marking {
    record Marked() implements Marking {}

    /** The session has not begun. */
    record TooEarly() implements Marking {}

    /** There is no such session, or it is called off. */
    record NotThere() implements Marking {}
}
