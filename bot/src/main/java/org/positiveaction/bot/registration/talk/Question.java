package org.positiveaction.bot.registration.talk;

import java.util.List;
import org.positiveaction.bot.registration.RegistrationId;
import org.positiveaction.bot.registration.Step;

/** What somebody was asked about registering: what their next words answer. */
sealed interface Question {

    /** What comes next of what is asked of who registers. */
    record Next(Step step) implements Question {}

    /** What to write down instead in what they have registered. */
    record Change(Step step) implements Question {}

    /** 1 promotion, 2 a move to another area. */
    record WhichWay() implements Question {}

    /** Which of these to take back; the number after the last keeps them. */
    record TakeBack(List<RegistrationId> registrations) implements Question {
        public TakeBack {
            registrations = List.copyOf(registrations);
        }
    }
}
