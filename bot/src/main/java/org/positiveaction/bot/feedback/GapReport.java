package org.positiveaction.bot.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.positiveaction.bot.message.ForceId;

/** Tells editors, in Markdown and without personal details, what people asked in vain and what to do about it. */
public final class GapReport {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final String NO_FORCE = "No force known";

    private final GapText gapText;
    private final ZoneId zone;
    private final StringBuilder text = new StringBuilder();

    private GapReport(GapText gapText, ZoneId zone) {
        this.gapText = gapText;
        this.zone = zone;
    }

    /**
     * Writes the report.
     *
     * @param since where the period begins, or nothing for all that there is
     * @param titles the title of the article with an id, if there still is one
     */
    public static String of(
            List<Question> questions, Optional<Instant> since, Clock clock, Function<String, Optional<String>> titles) {
        GapReport report = new GapReport(new GapText(titles), clock.getZone());
        report.summary(questions, since.or(() -> first(questions)), clock.instant());
        report.gaps(questions);
        return report.text.toString();
    }

    private static Optional<Instant> first(List<Question> questions) {
        return questions.stream().map(Question::askedAt).min(Comparator.naturalOrder());
    }

    private void summary(List<Question> questions, Optional<Instant> from, Instant now) {
        line("# What was asked in vain");
        line("");
        line("From %s to %s.".formatted(date(from.orElse(now)), date(now)));
        line("");
        line("| | questions |");
        line("| --- | ---: |");
        row("asked, by " + GapText.count(people(questions), "one person", "people"), questions, question -> true);
        row("answered", questions, is(Outcome.ANSWER));
        row("of these, marked helpful", questions, question -> judged(question, true));
        row("of these, marked not helpful", questions, question -> judged(question, false));
        row("nobody chose what was offered", questions, is(Outcome.CHOICES));
        row("our documents did not say", questions, is(Outcome.NO_ANSWER));
        row("asked which force, and not told", questions, is(Outcome.FORCE_ASKED));
        row("asked for something to be done: to book, a person", questions, is(Outcome.ACTION));
        line("");
        line("Questions that share at least half of their words are counted as one. Personal details are removed as far"
                + " as a program can recognise them: read the examples before you pass them on.");
    }

    private void gaps(List<Question> questions) {
        Map<String, List<Question>> byForce =
                questions.stream().collect(Collectors.groupingBy(GapReport::force, TreeMap::new, Collectors.toList()));
        byForce.forEach((force, asked) -> {
            List<Gap> gaps = Gaps.in(asked);
            if (!gaps.isEmpty()) {
                line("");
                line("## " + force);
                gaps.forEach(gap -> gapText.lines(gap).forEach(this::line));
            }
        });
        if (questions.stream().noneMatch(question -> Gap.Why.of(question).isPresent())) {
            line("");
            line("Nothing was asked in vain.");
        }
    }

    private void row(String what, List<Question> questions, Predicate<Question> counted) {
        line("| " + what + " | " + questions.stream().filter(counted).count() + " |");
    }

    private static Predicate<Question> is(Outcome outcome) {
        return question -> question.result().outcome() == outcome;
    }

    private static boolean judged(Question question, boolean helpful) {
        return question.helpful().equals(Optional.of(helpful));
    }

    private static long people(List<Question> questions) {
        return questions.stream().map(Question::conversation).distinct().count();
    }

    private static String force(Question question) {
        return question.result().force().map(ForceId::value).orElse(NO_FORCE);
    }

    private String date(Instant instant) {
        return DATE.format(instant.atZone(zone));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
