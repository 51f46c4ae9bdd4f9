package org.positiveaction.bot.registration.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.positiveaction.bot.candidate.Consents;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.registration.Draft;
import org.positiveaction.bot.registration.Drafts;
import org.positiveaction.bot.registration.OwnRegistrations;
import org.positiveaction.bot.registration.Registration;
import org.positiveaction.bot.registration.RegistrationId;
import org.springframework.stereotype.Component;

/** Lets people take back what they have registered, once they have said so twice. */
@Component
class TakingBack {
    private static final Set<String> YES = WordList.ofPhrases("""
            yes, yes please, yeah, yep, ok, okay, sure, do it""");
    private static final Set<String> NO = Set.of("no", "no thanks", "nope", "nah", "keep it", "leave it");
    private static final Pattern ORDER = Pattern.compile("(take back|keep) registration (\\d{1,18})");

    private final OwnRegistrations registrations;
    private final Drafts drafts;
    private final Consents consents;
    private final RegistrationQuestions questions;
    private final RegistrationSayings sayings;

    TakingBack(
            OwnRegistrations registrations,
            Drafts drafts,
            Consents consents,
            RegistrationQuestions questions,
            RegistrationSayings sayings) {
        this.registrations = registrations;
        this.drafts = drafts;
        this.consents = consents;
        this.questions = questions;
        this.sayings = sayings;
    }

    /** Asks whether they mean it; what is merely begun is deleted at once. Empty if there is nothing. */
    Optional<Said> ask(Applicant applicant) {
        List<Registration> all = registrations.of(applicant.candidate());
        return switch (all.size()) {
            case 0 -> drafts.find(applicant.candidate()).map(this::drop);
            case 1 -> Optional.of(ask(all.getFirst()));
            default -> Optional.of(which(applicant, all));
        };
    }

    private Said drop(Draft draft) {
        drafts.forget(draft.candidate());
        questions.close(draft.candidate());
        consents.withdraw(draft.candidate(), Consents.Purpose.SUPPORT);
        return Said.of(sayings.say(Reply.REGISTER_DROPPED));
    }

    private Said ask(Registration one) {
        questions.ask(one.candidate(), new Question.TakeBack(List.of(one.id())));
        return Said.of(
                sayings.say(Reply.REGISTER_TAKE_BACK, one.force(), one.interest(), Map.of()),
                new Button("Take it back", "take back registration " + one.id()),
                new Button("Keep it", "keep registration " + one.id()));
    }

    private Said which(Applicant applicant, List<Registration> all) {
        questions.ask(
                applicant.candidate(),
                new Question.TakeBack(all.stream().map(Registration::id).toList()));
        List<String> choices = Stream.concat(all.stream().map(this::name), Stream.of("none of them"))
                .toList();
        return Said.of(
                sayings.say(Reply.REGISTER_TAKE_BACK_WHICH, Map.of("choices", Choices.numbered(choices))),
                all.stream()
                        .map(one -> new Button(name(one), "take back registration " + one.id()))
                        .toArray(Button[]::new));
    }

    private String name(Registration one) {
        return RegistrationWords.what(sayings.force(one.force()), one.interest());
    }

    /** What a button says; empty for other words. */
    Optional<Said> pressed(Applicant applicant, String said) {
        Matcher found = ORDER.matcher(Bare.of(said).words());
        if (!found.matches()) {
            return Optional.empty();
        }
        RegistrationId id = new RegistrationId(Long.parseLong(found.group(2)));
        return Optional.of(found.group(1).equals("keep") ? keep(applicant) : takeBack(applicant, id));
    }

    /** What answers the question; empty for other words. */
    Optional<Said> answered(Applicant applicant, Question.TakeBack question, String said) {
        Bare bare = Bare.of(said);
        List<RegistrationId> ids = question.registrations();
        boolean yesOrNo = ids.size() == 1;
        Optional<Integer> number = ChoiceWords.in(bare)
                .or(() -> Optional.of(1).filter(one -> yesOrNo && YES.contains(bare.words())))
                .or(() -> Optional.of(ids.size() + 1).filter(last -> NO.contains(bare.words())));
        return number.map(chosen -> {
            if (chosen == ids.size() + 1) {
                return keep(applicant);
            }
            return chosen >= 1 && chosen <= ids.size()
                    ? takeBack(applicant, ids.get(chosen - 1))
                    : Said.of(sayings.say(Reply.CHOICE_UNKNOWN));
        });
    }

    private Said keep(Applicant applicant) {
        questions.close(applicant.candidate());
        return Said.of(sayings.say(Reply.REGISTER_KEPT));
    }

    /** Nothing more is agreed to once nothing is left. */
    private Said takeBack(Applicant applicant, RegistrationId id) {
        questions.close(applicant.candidate());
        boolean was = registrations.takeBack(applicant.candidate(), id);
        if (registrations.of(applicant.candidate()).isEmpty()
                && drafts.find(applicant.candidate()).isEmpty()) {
            consents.withdraw(applicant.candidate(), Consents.Purpose.SUPPORT);
        }
        return Said.of(sayings.say(was ? Reply.REGISTER_TAKEN_BACK : Reply.REGISTER_NOTHING));
    }
}
