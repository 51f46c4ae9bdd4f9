package org.positiveaction.bot.knowledge.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.positiveaction.bot.knowledge.Article;

/**
 * Whether an article has a number or a time to give, and what its own wordings ask for.
 *
 * @param number whether it gives a number, as "how many" wants it
 * @param time whether it says when, if only "before you apply"
 * @param wordings what it is asked, in small letters
 */
record Figures(boolean number, boolean time, List<String> wordings) {
    private static final Pattern WANTED = Pattern.compile(
            "\\b(how (many|much|old|long|often|far|tall|big)|when|what (age|date|time|year)|(which|what) (day|month|year)|salary|how late|how early)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME_WANTED = Pattern.compile("when|(what|which) (date|time|day|month|year)");
    private static final Pattern TIME = Pattern.compile(
            "\\d|\\b(once|twice|daily|weekly|monthly|yearly|evening|weekend|before|after|during|until|shortly|soon|"
                    + "throughout|early|(next|last|this|every|each) (hour|day|week|weekend|month|year)s?|"
                    + "january|february|march|april|june|july|august|september|october|november|december)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile(
            TIME.pattern()
                    + "|\\b(one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|"
                    + "(an?|per|few|several|many) (hour|day|week|weekend|month|year)s?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What is done on request gives none: "tell me when you recruit" in an alert asks it for no date. */
    static Figures of(Article article) {
        if (!article.verbs().isEmpty()) {
            return new Figures(false, false, List.of());
        }
        String text = article.plain();
        return new Figures(
                NUMBER.matcher(text).find(),
                TIME.matcher(text).find(),
                article.questions().stream()
                        .map(question -> question.toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** The words by which a question asks for a number or a time, such as "how many". */
    static Optional<String> wanted(String question) {
        return WANTED.matcher(question)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .map(words -> words.toLowerCase(Locale.ROOT));
    }

    /** Whether the article lacks what is wanted, and no wording of its own asks for it either. */
    boolean lack(String wanted) {
        boolean given = TIME_WANTED.matcher(wanted).matches() ? time : number;
        return !given && wordings.stream().noneMatch(wording -> wording.contains(wanted));
    }
}
