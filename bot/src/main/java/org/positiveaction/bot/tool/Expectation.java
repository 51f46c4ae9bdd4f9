package org.positiveaction.bot.tool;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a right reply is.
 *
 * @param kind its kind
 * @param allOf what its text must hold
 * @param anyOf of which it must hold one, if there are any
 * @param noneOf what it must not hold
 */
record Expectation(String kind, List<Pattern> allOf, List<Pattern> anyOf, List<Pattern> noneOf) {
    private static final int LONGEST = 1_600;

    static Expectation of(String kind, List<String> allOf, List<String> anyOf, List<String> noneOf) {
        String ours = switch (kind) {
            case "out_of_scope" -> "no_answer";
            case "human" -> "person";
            default -> kind;
        };
        return new Expectation(ours, patterns(allOf), patterns(anyOf), patterns(noneOf));
    }

    /** Whether it is of the right kind and, where the words matter, says what it must. */
    boolean isMetBy(Outcome outcome) {
        return kind.equals(outcome.kind())
                && switch (kind) {
                    case "answer" -> isMetBy(outcome.full());
                    case "emergency" -> allOf.stream().allMatch(pattern -> isIn(pattern, outcome.full()));
                    default -> true;
                };
    }

    /** Whether already the first text says it. */
    boolean isMetByReply(Outcome outcome) {
        return isMetBy(outcome) && (!kind.equals("answer") || isMetBy(outcome.reply()));
    }

    /** Whether it is right, or one of the choices would be. */
    boolean isWithin(Outcome outcome) {
        return isMetBy(outcome)
                || (kind.equals("answer") && outcome.choices().stream().anyMatch(choice -> isMetBy(choice.full())));
    }

    /** Whether it says something that it must not, right or wrong. */
    boolean isBrokenBy(Outcome outcome) {
        return noneOf.stream().anyMatch(pattern -> isIn(pattern, outcome.full()));
    }

    private boolean isMetBy(String text) {
        return text.length() <= LONGEST
                && allOf.stream().allMatch(pattern -> isIn(pattern, text))
                && (anyOf.isEmpty() || anyOf.stream().anyMatch(pattern -> isIn(pattern, text)))
                && noneOf.stream().noneMatch(pattern -> isIn(pattern, text));
    }

    private static boolean isIn(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    private static List<Pattern> patterns(List<String> expressions) {
        try {
            return expressions.stream()
                    .map(expression -> Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL))
                    .toList();
        } catch (PatternSyntaxException e) {
            throw new Misuse("this is not a regular expression: " + e.getPattern());
        }
    }
}
