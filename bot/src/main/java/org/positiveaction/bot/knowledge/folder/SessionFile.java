package org.positiveaction.bot.knowledge.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.positiveaction.bot.knowledge.PlainText;
import org.positiveaction.bot.knowledge.SessionKind;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.knowledge.prose.Labels;
import org.positiveaction.bot.knowledge.prose.Markup;
import org.positiveaction.bot.knowledge.prose.Personal;
import org.positiveaction.bot.knowledge.prose.Prose;
import org.positiveaction.bot.knowledge.prose.Team;

/** Reads one kind of support session: its fields, then what it is. */
final class SessionFile {
    private static final Set<String> FIELDS = Set.of(
            "title", "also", "stages", "length", "prepare", "reminders", "owner", "reviewed", "review-in", "source");

    /** A kind's id is stored with each of its sessions. */
    private static final Pattern NAME = Pattern.compile("(?=.{1,60}\\.md)[a-z0-9]+(?:-[a-z0-9]+)*\\.md");

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_PREPARE = 150;
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Path root;
    private final TextFile file;
    private final Fields fields;
    private final Parts parts;
    private final Faults faults;

    private SessionFile(Path root, Parts parts, Faults faults) {
        this.root = root;
        this.parts = parts;
        this.file = parts.file();
        this.fields = parts.fields();
        this.faults = faults;
    }

    /** A kind with its fields, for checks that need their lines. */
    record Read(SessionKind kind, Fields fields, Review review, Path file) {}

    /** @param root the knowledge folder */
    static Optional<Read> read(Path root, Path path, Faults faults) {
        if (!NAME.matcher(String.valueOf(path.getFileName())).matches()) {
            faults.error(
                    path,
                    1,
                    "The name of this file is the name of the kind. Write it in small letters with hyphens, such as"
                            + " mock-interview.md.");
        }
        return TextFile.read(path, faults)
                .flatMap(file -> Parts.of(file, faults))
                .map(parts -> new SessionFile(root, parts, faults).read());
    }

    /** The kind that a file is about. */
    static String id(Path path) {
        return String.valueOf(path.getFileName()).replaceFirst("\\.md$", "");
    }

    private Read read() {
        fields.allow(FIELDS);
        fields.required("source", "title of the document it is drawn from");
        SessionKind kind = new SessionKind(
                id(file.path()),
                name("title", fields.required("title", "Mock interview"), LONGEST_TITLE),
                also(),
                stages(),
                length(),
                name("prepare", fields.optional("prepare").orElse(""), LONGEST_PREPARE),
                new Reminders(fields).read(),
                about());
        return new Read(kind, fields, Review.of(fields, true), file.path());
    }

    /** What stands in messages and calendars, where others may see it. */
    private String name(String field, String words, int most) {
        if (words.length() > most) {
            fields.error(
                    field,
                    "\"" + field + "\" has " + words.length() + " characters, and there is room for " + most
                            + ". Shorten it.");
        }
        faults.add(file.path(), prose().look(words, fields.line(field)));
        faults.add(file.path(), Labels.in(words, fields.line(field)));
        return words;
    }

    private List<String> also() {
        return fields.list("also").stream()
                .map(entry -> entry.text().toLowerCase(Locale.ROOT))
                .toList();
    }

    private Set<Stage> stages() {
        return fields.list("stages").stream()
                .map(entry ->
                        Stage.ofWords(entry.text().toLowerCase(Locale.ROOT)).or(() -> unknown(entry)))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Stage> unknown(Fields.Entry entry) {
        faults.error(
                file.path(),
                entry.line(),
                "The stage " + Personal.quoted(entry.text()) + " is unknown. Write one of: "
                        + String.join(
                                ", ",
                                Stream.of(Stage.values()).map(Stage::words).toList()) + ".");
        return Optional.empty();
    }

    private Duration length() {
        String words = fields.required("length", "1 hour 30 minutes");
        Optional<Duration> length =
                TimeSpan.parse(words).filter(time -> time.isPositive() && time.compareTo(LONGEST) <= 0);
        if (length.isEmpty() && !words.isEmpty()) {
            fields.error(
                    "length",
                    Personal.quoted(words) + " is no length of a session. Write it like this: 45 minutes, or 1 hour 30"
                            + " minutes; at most 12 hours.");
        }
        return length.orElse(Duration.ofHours(1));
    }

    private String about() {
        faults.add(file.path(), prose().look(parts.body(), parts.line()));
        faults.add(
                file.path(),
                Markup.look(
                        parts.body(), root, Objects.requireNonNull(file.path().getParent()), parts.line()));
        String about = PlainText.of(Markup.withoutLinksToArticles(parts.body()));
        if (about.isEmpty()) {
            faults.error(
                    file.path(),
                    parts.firstWords(),
                    "It does not say what this kind of session is. Write it in a sentence or two below the second line"
                            + " \"---\".");
        } else if (!Lengths.fits(about)) {
            faults.warning(
                    file.path(),
                    parts.firstWords(),
                    "This has " + about.length() + " characters, and a text has room for about 300. Shorten it.");
        }
        return about;
    }

    private static Prose prose() {
        return new Prose(Team.NONE, List.of());
    }
}
