package org.positiveaction.bot.registration.talk;

import org.positiveaction.bot.candidate.ConsentWithdrawn;
import org.positiveaction.bot.candidate.Consents;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.registration.Drafts;
import org.positiveaction.bot.registration.OwnRegistrations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets go of all that somebody has registered or begun to, once they do not agree to its being kept. */
@Component
class RegistrationsWithoutConsent {
    private final OwnRegistrations registrations;
    private final Drafts drafts;
    private final RegistrationQuestions questions;

    RegistrationsWithoutConsent(OwnRegistrations registrations, Drafts drafts, RegistrationQuestions questions) {
        this.registrations = registrations;
        this.drafts = drafts;
        this.questions = questions;
    }

    @EventListener
    void on(ConsentWithdrawn event) {
        if (event.purpose() == Consents.Purpose.SUPPORT) {
            letGo(event.candidate());
        }
    }

    private void letGo(ConversationId candidate) {
        registrations.of(candidate).forEach(one -> registrations.takeBack(candidate, one.id()));
        drafts.forget(candidate);
        questions.close(candidate);
    }
}
