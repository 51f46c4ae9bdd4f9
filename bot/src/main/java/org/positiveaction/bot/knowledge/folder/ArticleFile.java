package org.positiveaction.bot.knowledge.folder;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Placeholders;
import org.positiveaction.bot.knowledge.PlainText;
import org.positiveaction.bot.knowledge.Topic;

/** Reads one article: front matter between two lines of hyphens, then the answer. */
final class ArticleFile {
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,3}) (day|week|month|year)s?");
    private static final int LONGEST = 1_600;
    private final Shelf shelf;
    private final TextFile file;
    private final Faults faults;

    ArticleFile(Shelf shelf, TextFile file, Faults faults) {
        this.shelf = shelf;
        this.file = file;
        this.faults = faults;
    }

    /** The article with its fields, for checks that need their lines. */
    record Read(Article article, Fields fields, TextFile file) {}

    Optional<Read> read(String id) {
        List<String> lines = file.lines();
        if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
            faults.error(
                    file.path(),
                    1,
                    "The front matter is missing. Begin the file with a line \"---\", then title, questions,"
                            + " reviewed and source, then another line \"---\".");
            return Optional.empty();
        }
        int end = lines.subList(1, lines.size()).stream()
                        .map(String::strip)
                        .toList()
                        .indexOf("---")
                + 1;
        if (end == 0) {
            faults.error(
                    file.path(),
                    1,
                    "The front matter has no end. Put a line \"---\" between the fields and the answer.");
            return Optional.empty();
        }
        return Fields.read(file.text(1, end), file.path(), 2, faults).map(fields -> read(id, fields, end + 1));
    }

    private Read read(String id, Fields fields, int bodyStart) {
        fields.allow(shelf.fields());
        if (shelf.silent()) {
            return new Read(article(id, fields, ""), fields, file);
        }
        String body = file.text(bodyStart, file.lines().size()).strip();
        Article article = shelf.force() == null
                ? article(id, fields, body)
                : article(id, fields, body).toldTo(shelf.force());
        checkLength(article, fields, bodyStart);
        checkWords(fields, bodyStart);
        return new Read(article, fields, file);
    }

    private Article article(String id, Fields fields, String body) {
        return new Article(
                id,
                shelf.forceId(),
                topic(fields),
                fields.required("title", "Who is eligible"),
                questions(fields),
                fields.list("not-questions").stream().map(Fields.Entry::text).toList(),
                body,
                fields.optional("short").orElseGet(() -> PlainText.firstParagraph(body)),
                fields.optional("without-force").orElse(null),
                fields.optional("owner").orElse(""),
                reviewed(fields),
                reviewIn(fields),
                source(fields));
    }

    private Topic topic(Fields fields) {
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

    private static List<String> questions(Fields fields) {
        List<String> questions =
                fields.list("questions").stream().map(Fields.Entry::text).toList();
        if (fields.isEmpty("questions")) {
            fields.error(
                    "questions",
                    "\"questions\" is missing. List three or more ways in which people ask this, each on a line"
                            + " that begins with \"- \".");
        }
        return questions;
    }

    private String source(Fields fields) {
        return shelf.silent()
                ? fields.optional("source").orElse("")
                : fields.required("source", "title of the document it is drawn from");
    }

    private LocalDate reviewed(Fields fields) {
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

    private static Period reviewIn(Fields fields) {
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

    private void checkLength(Article article, Fields fields, int bodyStart) {
        int length = article.plain().length();
        if (article.body().isEmpty()) {
            faults.error(file.path(), bodyStart, "The answer is empty. Write it below the second line \"---\".");
        } else if (length > LONGEST) {
            faults.error(
                    file.path(),
                    bodyStart + 1,
                    "The answer has " + length + " characters, and a text can hold " + LONGEST
                            + ". Shorten it, or make two articles of it.");
        }
        if (shelf.shared() && !Placeholders.in(article.body()).isEmpty() && article.withoutForce() == null) {
            fields.error(
                    "without-force",
                    "The answer names the force or its team. Add \"without-force\" with what to say to somebody"
                            + " whose force is not known.");
        }
    }

    private void checkWords(Fields fields, int bodyStart) {
        Prose prose = new Prose(file.path(), faults, shelf.addresses(), shelf.placeholders());
        prose.check(file.text(bodyStart, file.lines().size()), bodyStart + 1);
        fields.optional("title").ifPresent(title -> prose.check(title, fields.line("title")));
        fields.optional("short").ifPresent(brief -> prose.check(brief, fields.line("short")));
        Prose plain = new Prose(file.path(), faults, Set.of(), List.of());
        fields.optional("without-force").ifPresent(words -> plain.check(words, fields.line("without-force")));
    }
}
