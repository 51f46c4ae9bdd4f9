package org.positiveaction.bot.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.positiveaction.bot.message.ForceId;

/** All that a knowledge folder holds, as it was read at one moment. */
public record Contents(
        List<Article> articles,
        List<Force> forces,
        List<SessionKind> sessionKinds,
        Replies replies,
        Vocabulary vocabulary) {
    public Contents {
        sessionKinds = List.copyOf(sessionKinds);
        articles = List.copyOf(articles);
        forces = List.copyOf(forces);
    }

    /** All that a question is compared with in meaning. */
    public List<String> texts() {
        return articles.stream()
                .flatMap(article -> Stream.concat(article.wordings().stream(), article.notQuestions().stream()))
                .toList();
    }

    public Optional<Force> force(ForceId id) {
        return forces.stream().filter(force -> force.id().equals(id)).findFirst();
    }

    public Optional<Article> article(String id) {
        return articles.stream().filter(article -> article.id().equals(id)).findFirst();
    }
}
