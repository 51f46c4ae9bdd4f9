package org.positiveaction.bot.unasked;

/** Something that people are told at the common pace. The first in order is told first: an order is given to each. */
public interface Round {

    /** Tells as many as the pace allows now; says whether it would allow more. */
    boolean go();
}
