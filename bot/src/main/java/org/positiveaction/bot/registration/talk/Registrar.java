package org.positiveaction.bot.registration.talk;

import java.util.Map;
import java.util.Optional;
import org.positiveaction.bot.candidate.Consents;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.registration.Draft;
import org.positiveaction.bot.registration.Drafts;
import org.positiveaction.bot.registration.OwnRegistrations;
import org.positiveaction.bot.registration.Registration;
import org.positiveaction.bot.registration.Step;
import org.springframework.stereotype.Component;

/** Takes people through a registration, one question after the other. */
@Component
class Registrar {
    private final Drafts drafts;
    private final OwnRegistrations registrations;
    private final Consents consents;
    private final RegistrationQuestions questions;
    private final Asking asking;
    private final RoleWords roles;
    private final StageWords stages;
    private final RegistrationSayings sayings;
    private final RegistrationWords words;

    Registrar(
            Drafts drafts,
            OwnRegistrations registrations,
            Consents consents,
            RegistrationQuestions questions,
            Asking asking,
            RoleWords roles,
            StageWords stages,
            RegistrationSayings sayings,
            RegistrationWords words) {
        this.drafts = drafts;
        this.registrations = registrations;
        this.consents = consents;
        this.questions = questions;
        this.asking = asking;
        this.roles = roles;
        this.stages = stages;
        this.sayings = sayings;
        this.words = words;
    }

    /** Begins, or goes on where they were. What the words that asked for it say already is not asked. */
    Said begin(Applicant applicant, Force force, Interest interest, String asked) {
        Optional<Draft> before = drafts.find(applicant.candidate())
                .filter(draft -> draft.force().equals(force.id()) && draft.interest() == interest);
        Draft draft = before.orElseGet(() -> Draft.empty(applicant.candidate(), force.id(), interest));
        if (interest == Interest.SUPPORT) {
            Optional<StageWords.Said> stage = stages.named(asked);
            if (stage.filter(said -> isTooLate(force, said.stage(), said.sent()))
                    .isPresent()) {
                return tooLate(draft);
            }
            draft = stage.map(StageWords.Said::stage).map(draft::at).orElse(draft);
            draft = roles.named(asked).map(draft::as).orElse(draft);
        }
        drafts.keep(draft);
        return goOn(draft, before.isPresent());
    }

    private Said goOn(Draft draft, boolean again) {
        questions.ask(draft.candidate(), new Question.Next(draft.next()));
        if (draft.next() == Step.NAME) {
            return asking.first(draft);
        }
        Said next = asking.next(draft);
        return again ? next.after(say(Reply.REGISTER_RESUMED, draft)) : next;
    }

    /** Goes on with what was begun in another conversation. */
    Said goOnHere(Draft draft) {
        questions.ask(draft.candidate(), new Question.Next(draft.next()));
        Said next = draft.next() == Step.NAME
                ? asking.first(draft)
                : asking.next(draft).after(say(Reply.REGISTER_MOVED, draft));
        return next.about(draft.force());
    }

    /** Writes an answer down and asks what is next, or registers them; empty where it answers nothing. */
    Optional<Said> take(Applicant applicant, Draft draft, Step step, Answer answer) {
        return switch (answer) {
            case Answer.Name(var name) -> {
                consents.give(
                        applicant.candidate(), Consents.Purpose.SUPPORT, applicant.channel(), asking.consent(draft));
                String noted = sayings.say(
                        Reply.REGISTER_NAME_NOTED, Map.of("name", RegistrationWords.name(name, applicant.channel())));
                yield Optional.of(keep(draft.named(name)).after(noted));
            }
            case Answer.WouldBe(var role) -> Optional.of(keep(draft.as(role)));
            case Answer.Is(var stage, var sent) ->
                Optional.of(
                        isTooLate(sayings.force(draft.force()), stage, sent) ? tooLate(draft) : keep(draft.at(stage)));
            case Answer.ReachedBy(var reach) -> Optional.of(finish(applicant, draft, reach));
            case Answer.NoSuchNumber none -> Optional.of(Said.of(sayings.say(Reply.CHOICE_UNKNOWN)));
            case Answer.Agrees agrees -> Optional.of(asking.about(step, draft.force(), draft.interest()));
            case Answer.Unclear unclear -> Optional.of(unclear(draft, step));
            case Answer.SomethingElse other -> Optional.empty();
        };
    }

    private Said keep(Draft draft) {
        drafts.keep(draft);
        questions.ask(draft.candidate(), new Question.Next(draft.next()));
        return asking.next(draft);
    }

    /** Nothing of what they said is kept. */
    private Said unclear(Draft draft, Step step) {
        questions.ask(draft.candidate(), new Question.Next(step));
        return switch (step) {
            case NAME -> Said.of(sayings.say(Reply.REGISTER_NAME_AGAIN));
            case REACH -> Said.of(sayings.say(Reply.REGISTER_REACH_AGAIN), Order.button(step, "here, any time"));
            case ROLE, STAGE ->
                asking.about(step, draft.force(), draft.interest()).after(sayings.say(Reply.REGISTER_AGAIN));
        };
    }

    /** They may have been asked for another step first, when they gave an answer by a button. */
    private Said finish(Applicant applicant, Draft draft, String reach) {
        if (draft.next() != Step.REACH) {
            return goOn(draft, true);
        }
        if (!consents.isGiven(applicant.candidate(), Consents.Purpose.SUPPORT)) {
            consents.give(applicant.candidate(), Consents.Purpose.SUPPORT, applicant.channel(), asking.consent(draft));
        }
        Registration registered = registrations.register(draft, reach);
        drafts.forget(applicant.candidate());
        questions.close(applicant.candidate());
        return Said.of(
                sayings.say(
                        Reply.REGISTER_DONE,
                        draft.force(),
                        draft.interest(),
                        Map.of(
                                "when", words.day(registered.promisedFor()),
                                "details", RegistrationWords.details(registered.told(), applicant.channel()))),
                new Button("My registration", "my registration"));
    }

    private static boolean isTooLate(Force force, Stage stage, boolean sent) {
        Stage until = force.registering().until();
        return stage.compareTo(until) > 0 || (sent && Choices.asksBeforeTheFormIsSent(force));
    }

    /** Whoever has sent the form already is not registered where the force asks for it before. */
    private Said tooLate(Draft draft) {
        drafts.forget(draft.candidate());
        questions.close(draft.candidate());
        return Said.of(say(Reply.REGISTER_TOO_LATE, draft), new Button("Talk to a person", "talk to a person"));
    }

    private String say(Reply reply, Draft draft) {
        return sayings.say(reply, draft.force(), draft.interest(), Map.of());
    }
}
