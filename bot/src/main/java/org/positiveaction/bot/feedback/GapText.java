package org.positiveaction.bot.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts one gap into words.
 *
 * @param titles the title of the article with an id, if there still is one
 */
record GapText(Function<String, Optional<String>> titles) {
    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 200;

    List<String> lines(Gap gap) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("### %s (%s, by %s)"
                .formatted(
                        shown(gap.examples(1).getFirst()),
                        count(gap.times(), "once", "times"),
                        count(gap.people(), "one person", "people")));
        lines.add("");
        lines.add("- Why: " + gap.whys().stream().map(why -> why(why, gap)).collect(Collectors.joining(", ")) + ".");
        lines.add("- Nearest article: " + gap.article().map(this::article).orElse("none") + ".");
        gap.examples(EXAMPLES).forEach(example -> lines.add("- Asked: " + shown(example)));
        gap.whys().forEach(why -> lines.add("- To do: " + advice(why, gap)));
        return lines;
    }

    private static String why(Gap.Why why, Gap gap) {
        return why.inWords() + " (" + gap.times(why) + ")";
    }

    private static String advice(Gap.Why why, Gap gap) {
        String article = gap.article().map(id -> "`" + id + "`").orElse("the article");
        return switch (why) {
            case NOT_IN_DOCUMENTS -> adviceOnAMiss(gap, article);
            case NOT_CHOSEN ->
                "add a wording to the article that answers this, and to the `not-questions` of those that do not.";
            case NOT_HELPFUL ->
                "read " + article + " as an answer to this. Word its first paragraph anew, or write an article of its"
                        + " own and add a wording to `not-questions` here.";
        };
    }

    private static String adviceOnAMiss(Gap gap, String article) {
        if (gap.isDeclinedOnPurpose()) {
            return article + " declines this on purpose. Write an article if the team may answer it after all.";
        }
        return gap.article().isEmpty()
                ? "write an article, if the force's documents answer this."
                : "if " + article + " answers this, add a wording to its `questions`. If not, write an article.";
    }

    private String article(String id) {
        return "`" + id + "`"
                + titles.apply(id).map(title -> ", \"" + title + "\"").orElse(", which is not there any more");
    }

    static String count(long number, String one, String many) {
        return number == 1 ? one : number + " " + many;
    }

    /** Short enough for a line, and with nothing that Markdown would take for its own. */
    private static String shown(String example) {
        String cut = example.codePointCount(0, example.length()) <= LONGEST_EXAMPLE
                ? example
                : example.substring(0, example.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "...";
        return cut.replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1");
    }
}
