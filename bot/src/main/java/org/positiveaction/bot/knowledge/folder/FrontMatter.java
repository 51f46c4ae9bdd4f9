package org.positiveaction.bot.knowledge.folder;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.PlainText;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.knowledge.prose.Personal;

/** What the fields of an article say about it, on the shelf where it lies. */
record FrontMatter(Shelf shelf, Fields fields) {
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,3}) (day|week|month|year)s?");

    Article article(String id, String body) {
        return new Article(
                id,
                shelf.forceId(),
                topic(),
                fields.required("title", "Who is eligible"),
                questions(),
                texts("not-questions"),
                texts("verbs"),
                body,
                fields.optional("short").orElseGet(() -> PlainText.firstParagraph(body)),
                fields.optional("without-force").orElse(null),
                fields.optional("owner").orElse(""),
                reviewed(),
                reviewIn(),
                source());
    }

    private List<String> texts(String name) {
        return fields.list(name).stream().map(Fields.Entry::text).toList();
    }

    private Topic topic() {
        if (shelf.topics().size() == 1) {
            return shelf.topics().getFirst();
        }
        List<String> kinds = shelf.topics().stream().map(Topic::kind).toList();
        String kind = fields.required("kind", kinds.getFirst());
        if (!kind.isEmpty() && !kinds.contains(kind)) {
            fields.error(
                    "kind",
                    "The kind " + Personal.quoted(kind) + " is unknown here. Write one of: " + String.join(", ", kinds)
                            + ".");
        }
        return Topic.ofKind(kind).orElse(shelf.topics().getFirst());
    }

    private List<String> questions() {
        List<String> questions = texts("questions");
        if (fields.isEmpty("questions")) {
            fields.error(
                    "questions",
                    "\"questions\" is missing. List three or more ways in which people ask this, each on a line"
                            + " that begins with \"- \".");
        }
        return questions;
    }

    private String source() {
        return shelf.silent()
                ? fields.optional("source").orElse("")
                : fields.required("source", "title of the document it is drawn from");
    }

    private LocalDate reviewed() {
        String date =
                shelf.silent() ? fields.optional("reviewed").orElse("") : fields.required("reviewed", "2026-11-22");
        try {
            return date.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            fields.error(
                    "reviewed",
                    Personal.quoted(date) + " is not a date. Write year, month and day like this: 2026-11-22.");
            return LocalDate.EPOCH;
        }
    }

    private Period reviewIn() {
        String text = fields.optional("review-in").orElse("12 months").toLowerCase(Locale.ROOT);
        Matcher period = PERIOD.matcher(text);
        if (!period.matches()) {
            fields.error(
                    "review-in", Personal.quoted(text) + " is not a length of time. Write it like this: 12 months.");
            return Period.ofYears(1);
        }
        int count = Integer.parseInt(period.group(1));
        return switch (period.group(2)) {
            case "day" -> Period.ofDays(count);
            case "week" -> Period.ofWeeks(count);
            case "month" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }
}
