package org.positiveaction.bot.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts right replies, by kind and by force. */
final class Tally {
    private final List<Counted> counted = new ArrayList<>();

    private record Counted(Question question, Expectation expected, Outcome outcome) {
        boolean right() {
            return expected.isMetBy(outcome);
        }

        String force() {
            return question.force() == null ? "(no force)" : question.force().value();
        }
    }

    void count(Question question, Expectation expected, Outcome outcome) {
        counted.add(new Counted(question, expected, outcome));
    }

    boolean isEmpty() {
        return counted.isEmpty();
    }

    /** The share of right replies, between 0 and 1. */
    double share() {
        return (double) counted.stream().filter(Counted::right).count() / counted.size();
    }

    String summary() {
        StringBuilder text = new StringBuilder();
        text.append(row("", "right", "of", "share", "in reply", "in choices", "forbidden"));
        text.append(row("all", counted));
        by(text, "kind ", one -> one.expected().kind());
        by(text, "force ", Counted::force);
        List<Counted> answers = counted.stream()
                .filter(one -> one.expected().kind().equals("answer"))
                .toList();
        group(text, "answer, ", answers, Counted::force);
        counted.stream().filter(one -> !one.right()).forEach(one -> text.append(wrong(one)));
        return text.toString();
    }

    private void by(StringBuilder text, String label, Function<Counted, String> property) {
        group(text, label, counted, property);
    }

    private static void group(
            StringBuilder text, String label, List<Counted> some, Function<Counted, String> property) {
        some.stream()
                .collect(Collectors.groupingBy(property, TreeMap::new, Collectors.toList()))
                .forEach((name, group) -> text.append(row(label + name, group)));
    }

    private static String row(String label, List<Counted> group) {
        long right = group.stream().filter(Counted::right).count();
        return row(
                label,
                String.valueOf(right),
                String.valueOf(group.size()),
                String.format(Locale.UK, "%.0f %%", 100.0 * right / group.size()),
                count(group, one -> one.expected().isMetByReply(one.outcome())),
                count(group, one -> one.expected().isWithin(one.outcome())),
                count(group, one -> one.expected().isBrokenBy(one.outcome())));
    }

    private static String count(List<Counted> group, Predicate<Counted> what) {
        return String.valueOf(group.stream().filter(what).count());
    }

    private static String row(String label, String... cells) {
        StringBuilder row = new StringBuilder(String.format("%-28s", label));
        for (String cell : cells) {
            row.append(String.format("%11s", cell));
        }
        return row.append('\n').toString();
    }

    private static String wrong(Counted one) {
        return "wrong: %s expected %s, got %s from %s%n"
                .formatted(
                        one.question().id(),
                        one.expected().kind(),
                        one.outcome().kind(),
                        one.outcome().article());
    }
}
