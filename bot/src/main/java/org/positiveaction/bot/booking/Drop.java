package org.positiveaction.bot.booking;

/** How an attempt to give up a place, or the wait for one, ended. */
public sealed interface Drop {

    /** It is given up, and goes to whoever waits. */
    record Dropped(Standing what) implements Drop {}

    /** The candidate has nothing to do with this session, or not any more. */
    record NothingToDrop() implements Drop {}

    /** The session has begun. */
    record TooLate() implements Drop {}
}
