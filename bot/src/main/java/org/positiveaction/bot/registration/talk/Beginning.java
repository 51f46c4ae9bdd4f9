package org.positiveaction.bot.registration.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.registration.OwnRegistrations;
import org.springframework.stereotype.Component;

/** Finds out what somebody wants a team to be in touch about, and begins to register them for it. */
@Component
class Beginning {
    private final OwnRegistrations registrations;
    private final RegistrationQuestions questions;
    private final Registrar registrar;
    private final Showing showing;
    private final RegistrationSayings sayings;

    Beginning(
            OwnRegistrations registrations,
            RegistrationQuestions questions,
            Registrar registrar,
            Showing showing,
            RegistrationSayings sayings) {
        this.registrations = registrations;
        this.questions = questions;
        this.registrar = registrar;
        this.showing = showing;
        this.sayings = sayings;
    }

    /** Who has registered already is shown it; empty where our documents know of nothing like it. */
    Optional<Said> with(Applicant applicant, Force force, Interest interest, String asked) {
        if (force.caresFor(interest).isEmpty()) {
            return Optional.empty();
        }
        return registrations
                .find(applicant.candidate(), force.id(), interest)
                .map(registered -> showing.one(applicant, registered))
                .or(() -> Optional.of(registrar.begin(applicant, force, interest, asked)));
    }

    /** For who serves already and wants to get on: asks in which way, where that is not clear. */
    Optional<Said> gettingOn(Applicant applicant, Force force, String asked) {
        List<Interest> ways = Ways.open(force, asked);
        return switch (ways.size()) {
            case 0 -> Optional.empty();
            case 1 -> with(applicant, force, ways.getFirst(), asked);
            default -> Optional.of(askWhichWay(applicant, ways));
        };
    }

    private Said askWhichWay(Applicant applicant, List<Interest> ways) {
        questions.ask(applicant.candidate(), new Question.WhichWay());
        List<String> choices = ways.stream().map(Interest::words).toList();
        return Said.of(
                sayings.say(Reply.REGISTER_WHICH_WAY, Map.of("choices", Choices.numbered(choices))),
                choices.stream()
                        .map(choice -> new Button(choice, "register my interest in " + choice))
                        .toArray(Button[]::new));
    }

    /** What answers the question which way; empty for other words. */
    Optional<Said> answered(Applicant applicant, String said) {
        return applicant.force().flatMap(force -> {
            List<Interest> meant = ChoiceWords.in(Bare.of(said))
                    .map(number -> Ways.open(force, "").stream()
                            .skip(Math.max(number, 1) - 1L)
                            .limit(1)
                            .toList())
                    .orElseGet(() -> Ways.open(force, said));
            return meant.size() == 1 ? with(applicant, force, meant.getFirst(), said) : Optional.empty();
        });
    }
}
