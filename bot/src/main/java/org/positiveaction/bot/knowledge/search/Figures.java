package org.positiveaction.bot.knowledge.search;

import java.util.Locale;
import java.util.regex.Pattern;
import org.positiveaction.bot.knowledge.Article;

/** Tells whether a question wants a number or a time, and whether an article has any to give. */
final class Figures {
    private static final Pattern WANTED = Pattern.compile(
            "\\b(how (many|much|old|long|often|far|tall|big)|when|what (age|date|time|year)|(which|what) (day|month|year)|salary|how late|how early)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GIVEN = Pattern.compile(
            "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|once|twice|daily|weekly|monthly|yearly|evening|"
                    + "weekend|hours?|days?|weeks?|months?|years?|before|after|during|until|shortly|soon|throughout|early|"
                    + "january|february|march|april|june|july|august|september|october|november|december)\\b",
            Pattern.CASE_INSENSITIVE);

    private Figures() {}

    /** Whether the article lacks what the question asks for, and no wording of its own asks for it either. */
    static boolean lacking(String question, Article article) {
        var wanted = WANTED.matcher(question);
        if (!wanted.find()) {
            return false;
        }
        String what = wanted.group().toLowerCase(Locale.ROOT);
        boolean asked = article.questions().stream()
                .anyMatch(wording -> wording.toLowerCase(Locale.ROOT).contains(what));
        return !asked && !GIVEN.matcher(article.plain()).find();
    }
}
