package org.positiveaction.bot.booking.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.SessionKind;
import org.positiveaction.bot.knowledge.Stage;
import org.springframework.stereotype.Component;

/** Understands what session somebody would like: which kind, for which stage of the application, and when. */
@Component
class Wishes {
    private final Knowledge knowledge;
    private final Clock clock;

    Wishes(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    Wish in(String words) {
        return new Wish(kinds(words), WhenWords.in(words, LocalDate.now(clock)));
    }

    /** The kinds that are named; if none, those that are for the stage that somebody says they are at. */
    private Set<String> kinds(String words) {
        Collection<SessionKind> named = knowledge.sessionKindsNamed(words);
        return named.isEmpty() ? knowledge.stageNamed(words).map(this::forStage).orElse(Set.of()) : ids(named);
    }

    private Set<String> forStage(Stage stage) {
        return ids(knowledge.sessionKinds().stream()
                .filter(kind -> kind.stages().isEmpty() || kind.stages().contains(stage))
                .toList());
    }

    private static Set<String> ids(Collection<SessionKind> kinds) {
        return kinds.stream().map(SessionKind::id).collect(Collectors.toSet());
    }
}
