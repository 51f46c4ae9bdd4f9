package org.positiveaction.bot.registration.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.registration.OwnRegistrations;
import org.positiveaction.bot.registration.Registration;
import org.positiveaction.bot.registration.Registration.Told;
import org.positiveaction.bot.registration.Step;
import org.springframework.stereotype.Component;

/** Lets people change what is noted in their registrations: in all of them, where they have several. */
@Component
class Amending {
    private static final Pattern CHANGE = Pattern.compile(
            "(?:change|correct|update|edit) (?:my |the )?(name|role|stage|times?|contact|number|reach)");

    private final OwnRegistrations registrations;
    private final RegistrationQuestions questions;
    private final Asking asking;
    private final RegistrationSayings sayings;

    Amending(
            OwnRegistrations registrations,
            RegistrationQuestions questions,
            Asking asking,
            RegistrationSayings sayings) {
        this.registrations = registrations;
        this.questions = questions;
        this.asking = asking;
        this.sayings = sayings;
    }

    /** What somebody wants to change: "change my name". */
    static Optional<Step> wanted(String said) {
        Matcher found = CHANGE.matcher(Bare.of(said).words());
        return found.matches()
                ? Optional.of(
                        switch (found.group(1)) {
                            case "name" -> Step.NAME;
                            case "role" -> Step.ROLE;
                            case "stage" -> Step.STAGE;
                            default -> Step.REACH;
                        })
                : Optional.empty();
    }

    /** Asks what to write down instead; empty where they have registered nothing that it is noted in. */
    Optional<Said> ask(Applicant applicant, Step step) {
        return registrations.of(applicant.candidate()).stream()
                .filter(one -> one.interest() == Interest.SUPPORT || step == Step.NAME || step == Step.REACH)
                .findFirst()
                .map(first -> {
                    questions.ask(applicant.candidate(), new Question.Change(step));
                    return asking.about(step, first.force(), first.interest());
                });
    }

    /** Writes it down; empty where it answers nothing, or they have registered nothing. */
    Optional<Said> take(Applicant applicant, Answer answer) {
        List<Registration> all = registrations.of(applicant.candidate());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return switch (answer) {
            case Answer.Name(var name) -> Optional.of(change(applicant, all, told -> told.named(name)));
            case Answer.WouldBe(var role) -> Optional.of(change(applicant, all, told -> told.as(role)));
            case Answer.Is(var stage, var sent) -> Optional.of(change(applicant, all, told -> told.at(stage)));
            case Answer.ReachedBy(var reach) -> Optional.of(change(applicant, all, told -> told.reachedBy(reach)));
            case Answer.NoSuchNumber none -> Optional.of(Said.of(sayings.say(Reply.CHOICE_UNKNOWN)));
            case Answer.Agrees(), Answer.Unclear() -> Optional.of(Said.of(sayings.say(Reply.REGISTER_NOT_CHANGED)));
            case Answer.SomethingElse other -> Optional.empty();
        };
    }

    private Said change(Applicant applicant, List<Registration> all, UnaryOperator<Told> change) {
        all.forEach(one -> registrations.change(one, change.apply(one.told())));
        questions.close(applicant.candidate());
        Told told = registrations.of(applicant.candidate()).getFirst().told();
        return Said.of(sayings.say(
                Reply.REGISTER_CHANGED, Map.of("details", RegistrationWords.details(told, applicant.channel()))));
    }
}
