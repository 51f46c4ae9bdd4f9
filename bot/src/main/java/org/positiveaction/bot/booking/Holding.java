package org.positiveaction.bot.booking;

import java.time.Instant;

/** How an attempt to have a place kept ended. */
public sealed interface Holding permits Holding.Held, Refusal {

    /** The place is the candidate's if they book it before then. */
    record Held(Instant until) implements Holding {}
}
