package org.positiveaction.bot.booking.talk;

import java.time.ZonedDateTime;
import java.util.function.Predicate;

/** When somebody would like to come, as far as they say. */
sealed interface When {

    /** They do not say. */
    record Anytime() implements When {}

    /** At a time that fits. */
    record At(Predicate<ZonedDateTime> fits) implements When {}

    /** On a day that has passed. */
    record Past() implements When {}

    /** On a day that no calendar has, such as 31 June. */
    record NoSuchDay() implements When {}
}
