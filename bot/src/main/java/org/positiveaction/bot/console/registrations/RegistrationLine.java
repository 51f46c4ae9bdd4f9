package org.positiveaction.bot.console.registrations;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with whom the team has to be in touch.
 *
 * @param wants what they want to be in touch about, and how far they have come
 * @param reach how and when they are best reached, in their words
 * @param reachedAt where they write from
 * @param promised the last day
 * @param late whether that day has passed
 * @param conversation the number of the page with their conversation, if there is one
 * @param stopped whether they have said STOP
 * @param mayBeWrittenTo whether a member may write to them first: they can be reached, and nobody talks with them
 */
record RegistrationLine(
        long number,
        String name,
        String force,
        String wants,
        String reach,
        String reachedAt,
        String promised,
        boolean late,
        @Nullable Long conversation,
        boolean stopped,
        boolean mayBeWrittenTo) {
    @Override
    public String toString() {
        return "RegistrationLine[" + number + "]";
    }
}
