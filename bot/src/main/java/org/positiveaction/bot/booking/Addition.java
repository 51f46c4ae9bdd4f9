package org.positiveaction.bot.booking;

/** How an attempt to set up a session ended. */
public sealed interface Addition {
    record Added(Session session) implements Addition {}

    record InThePast() implements Addition {}

    record NoLength() implements Addition {}

    record NoPlaces() implements Addition {}
}
