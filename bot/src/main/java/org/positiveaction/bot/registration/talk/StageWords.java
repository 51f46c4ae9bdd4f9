package org.positiveaction.bot.registration.talk;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Stage;
import org.springframework.stereotype.Component;

/** Understands how far somebody says they have come, and whether their form is in. */
@Component
class StageWords {
    private static final Map<Stage, Set<String>> ANSWERS = new EnumMap<>(Map.of(
            Stage.THINKING,
            WordList.ofPhrases("""
                    thinking, thinking about, thinking about joining, thinking about applying, considering, curious,
                    looking, looking into, looking around, havent applied, havent applied yet, not applied,
                    not applied yet, not yet, nowhere, nothing yet, early days, beginning"""),
            Stage.APPLYING,
            WordList.ofPhrases("""
                    applying, application, form, filling form, filling out form, doing form, doing application,
                    writing application, about apply, application form"""),
            Stage.ASSESSMENT_CENTRE,
            WordList.ofPhrases("""
                    assessment, assessment centre, assessment center, assessment day, ac, online assessment"""),
            Stage.INTERVIEW,
            WordList.ofPhrases("""
                    interview, interviews, final interview, interview next, interview coming up""")));

    private static final Pattern SENT = Pattern.compile("(?<!havent |have not |not |never |if |before |after )"
            + "\\b(applied|application (is |has been )?(in|sent|submitted)|form (is |has been )?(in|sent|submitted)"
            + "|(sent|submitted|handed) (it|in|off|my|the))\\b.*");

    private final Knowledge knowledge;

    StageWords(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** @param sent whether the form has gone off */
    record Said(Stage stage, boolean sent) {}

    /** What is said in answer to "how far are you?"; empty for anything else. */
    Optional<Said> answered(String said) {
        Bare bare = Bare.of(said);
        Optional<Said> named = bare.asks() ? Optional.empty() : named(said);
        return named.filter(Said::sent)
                .or(() -> exactly(bare).map(stage -> new Said(stage, false)))
                .or(() -> named);
    }

    /** What is said of it beside other things; only where it is clearly said. */
    Optional<Said> named(String said) {
        boolean sent = SENT.matcher(Bare.of(said).words()).find();
        return knowledge
                .stageNamed(said)
                .map(stage -> new Said(stage, sent))
                .or(() -> Optional.of(new Said(Stage.APPLYING, true)).filter(applied -> sent));
    }

    private static Optional<Stage> exactly(Bare said) {
        return ANSWERS.entrySet().stream()
                .filter(stage -> stage.getValue().contains(said.core())
                        || stage.getValue().contains(said.words()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
