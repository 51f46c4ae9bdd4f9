package org.positiveaction.bot.knowledge.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.message.ForceId;

/** Recognises a question that an editor wrote down word for word. What is common courtesy does not count. */
final class Verbatim {
    private static final Set<String> COURTESY =
            Set.of("please", "hi", "hello", "hey", "hiya", "so", "and", "then", "lol");

    private final Map<String, List<Article>> articles = new HashMap<>();

    Verbatim(List<Article> all, Words words) {
        for (Article article : all) {
            article.wordings().stream()
                    .map(wording -> key(words.tokens(wording)))
                    .distinct()
                    .forEach(key -> articles.merge(
                            key,
                            List.of(article),
                            (one, other) ->
                                    Stream.concat(one.stream(), other.stream()).toList()));
        }
    }

    /** The article with this wording that somebody who asks about a force is told: that force's own, if it has one. */
    Optional<Article> find(List<String> tokens, @Nullable ForceId force) {
        return articles.getOrDefault(key(tokens), List.of()).stream()
                .filter(article -> article.force() == null || Objects.equals(article.force(), force))
                .min(Comparator.comparing(article -> article.force() == null));
    }

    private static String key(List<String> tokens) {
        String bare = tokens.stream().filter(token -> !COURTESY.contains(token)).collect(Collectors.joining(" "));
        return bare.isEmpty() ? String.join(" ", tokens) : bare;
    }
}
