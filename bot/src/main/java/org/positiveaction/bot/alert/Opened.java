package org.positiveaction.bot.alert;

/** What came of opening something. */
public sealed interface Opened {

    /** It has opened. @param people how many are told, one after another */
    record Now(int people) implements Opened {}

    /** It had opened on that day already, and nobody is told again. */
    record Before() implements Opened {}
}
