package org.positiveaction.bot.knowledge.search;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.positiveaction.bot.knowledge.Article;

/** Tells "can I book a mock interview", which asks for something to be done, from a question about mock interviews. */
final class Requests {
    private static final String COURTESY =
            "(?:(?:hi|hello|hey|hiya|ok|okay|yes|so|and|sorry|also|then|please|thanks|just) )*";

    /** "Can I" and "I want to", but not in "how can I" or "do I need to". */
    private static final String ASKING =
            "(?<!\\b(?:how|where|when|what|why|who|which|do|did|does|would|should|will|before"
                    + "|said|says|that|think|know) )\\b(?:"
                    + "(?:can|could|may|might|will|would) (?:i|you|we|someone|somebody) (?:please |just |also |kindly )?(?:to )?"
                    + "|(?:i|we) (?:really |just |also )?(?:want|need|wish|wanted|would like|d like|would love) (?:you )?(?:to )?"
                    + "|(?:id|wed) (?:like|love) (?:you )?(?:to )?|(?:let|help) me )";

    /** What may follow a verb with which a message begins: "book me", but not "book prices". */
    private static final String AFTER_AN_ORDER = "(?= (?:me|us|for|on|in|a|an|my|please|when|about)\\b|$)";

    /** A verb of so many words is an order whatever follows it: "tell me when you recruit". */
    private static final int TELLING = 4;

    /** Matches nowhere. */
    private static final String NOTHING = "(?!)";

    private final Words words;
    private final Map<Article, Pattern> patterns = new IdentityHashMap<>();

    Requests(List<Article> articles, Words words) {
        this.words = words;
        articles.stream()
                .filter(article -> !article.verbs().isEmpty())
                .forEach(article -> patterns.put(article, pattern(article)));
    }

    private Pattern pattern(Article article) {
        List<List<String>> verbs = article.verbs().stream()
                .map(words::tokens)
                .filter(verb -> !verb.isEmpty())
                .toList();
        String all = anyOf(verbs.stream());
        String telling = anyOf(verbs.stream().filter(verb -> verb.size() >= TELLING));
        String order = "^" + COURTESY + "(?:to )?";
        return Pattern.compile(order + all + AFTER_AN_ORDER + "|" + order + telling + "|" + ASKING + all);
    }

    private static String anyOf(Stream<List<String>> verbs) {
        Stream<String> quoted = verbs.map(verb -> Pattern.quote(String.join(" ", verb)) + "\\b");
        return Stream.concat(Stream.of(NOTHING), quoted).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The articles that do what is asked for; none where something is to happen only "if". */
    Set<Article> in(List<String> tokens) {
        Set<Article> asked = Collections.newSetFromMap(new IdentityHashMap<>());
        if (!tokens.contains("if")) {
            String said = String.join(" ", tokens);
            patterns.forEach((article, pattern) -> {
                if (pattern.matcher(said).find()) {
                    asked.add(article);
                }
            });
        }
        return asked;
    }
}
