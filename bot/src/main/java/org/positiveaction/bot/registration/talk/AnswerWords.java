package org.positiveaction.bot.registration.talk;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.registration.Step;
import org.springframework.stereotype.Component;

/** Understands what people answer when they register, and tells it from what they ask in between. */
@Component
class AnswerWords {
    private static final String ANYWHERE_ANY_TIME = "here, any time";

    private static final Set<String> AGREEING = WordList.ofPhrases("""
            yes, yes please, yes pls, yeah, yep, ok, okay, sure, fine, agreed, i agree, go on, go ahead, carry on""");

    /** By which somebody wants no messages, however it is said. */
    private static final Pattern NO_MESSAGES = Pattern.compile("\\b(stop|unsubscribe|opt out|leave me alone)\\b");

    /** Signs that no sentence has. */
    private static final Pattern ODD = Pattern.compile("[=<>{}\\[\\]\\\\|@#;*()]|--");

    private final RoleWords roles;
    private final StageWords stages;

    AnswerWords(RoleWords roles, StageWords stages) {
        this.roles = roles;
        this.stages = stages;
    }

    /** @param otherwise whether the conversation has something else to say to the words */
    Answer in(String said, Step step, Otherwise otherwise) {
        if (AGREEING.contains(Bare.of(said).words())) {
            return new Answer.Agrees();
        }
        return switch (step) {
            case NAME -> name(said, otherwise);
            case ROLE ->
                numbered(said, Role.values().length, number -> new Answer.WouldBe(Role.values()[number - 1]))
                        .or(() -> roles.answered(said).map(Answer.WouldBe::new))
                        .orElseGet(() -> unclear(said, otherwise));
            case STAGE ->
                numbered(said, Stage.values().length, number -> new Answer.Is(Stage.values()[number - 1], false))
                        .or(() -> stages.answered(said).map(told -> new Answer.Is(told.stage(), told.sent())))
                        .orElseGet(() -> unclear(said, otherwise));
            case REACH ->
                numbered(said, 1, number -> new Answer.ReachedBy(ANYWHERE_ANY_TIME))
                        .or(() -> reach(said, otherwise))
                        .orElseGet(() -> unclear(said, otherwise));
        };
    }

    /** A plain name may look like a question that we know: only word for word it is one. */
    private static Answer name(String said, Otherwise otherwise) {
        return switch (NameWords.in(said)) {
            case Naming.Named(var name, var surely)
            when surely || otherwise != Otherwise.SURELY -> new Answer.Name(name);
            case Naming.Named named -> new Answer.SomethingElse();
            case Naming.NoName none ->
                otherwise == Otherwise.SURELY ? new Answer.SomethingElse() : new Answer.Unclear();
            case Naming.Unclear unclear ->
                ODD.matcher(said).find() && otherwise != Otherwise.SURELY
                        ? new Answer.Unclear()
                        : unclear(said, otherwise);
        };
    }

    private static Optional<Answer> reach(String said, Otherwise otherwise) {
        Bare bare = Bare.of(said);
        boolean asks =
                bare.asks() && !bare.words().matches("(can|could|would|will) (you|u|someone|somebody|they)\\b.*");
        boolean wantsNone = NO_MESSAGES.matcher(bare.words()).find();
        return asks || wantsNone || otherwise == Otherwise.SURELY
                ? Optional.empty()
                : ReachWords.in(said).map(Answer.ReachedBy::new);
    }

    private static Optional<Answer> numbered(String said, int most, IntFunction<Answer> answer) {
        return ChoiceWords.in(Bare.of(said))
                .map(number -> number >= 1 && number <= most ? answer.apply(number) : new Answer.NoSuchNumber());
    }

    private static Answer unclear(String said, Otherwise otherwise) {
        return otherwise == Otherwise.NOTHING && !Bare.of(said).asks()
                ? new Answer.Unclear()
                : new Answer.SomethingElse();
    }
}
