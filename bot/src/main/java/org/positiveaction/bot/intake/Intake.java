package org.positiveaction.bot.intake;

import org.springframework.stereotype.Component;

/** Stores each arrival once, in order, and wakes the worker that hears it. */
@Component
public class Intake {

    /**
     * Stores an arrival under the next number of its conversation. When this returns it is committed and may be
     * acknowledged.
     */
    public Accepted accept(Arrival arrival) {
        throw new UnsupportedOperationException();
    }
}
