package org.positiveaction.bot.knowledge.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Placeholders;
import org.positiveaction.bot.knowledge.prose.Markup;
import org.positiveaction.bot.knowledge.prose.Prose;

/** Reads one article: its fields, then the answer. */
final class ArticleFile {
    private static final int LONGEST = 1_600;
    private final Shelf shelf;
    private final TextFile file;
    private final Path root;
    private final Faults faults;

    /** @param root the knowledge folder */
    ArticleFile(Path root, Shelf shelf, TextFile file, Faults faults) {
        this.root = root;
        this.shelf = shelf;
        this.file = file;
        this.faults = faults;
    }

    /**
     * The article with its fields, for checks that need their lines.
     *
     * @param bodyLine where its answer begins, or would
     */
    record Read(Article article, Fields fields, TextFile file, int bodyLine) {
        List<Wording> wordings() {
            return fields.list("questions").stream()
                    .map(entry -> new Wording(article, entry.text(), file.path(), entry.line()))
                    .toList();
        }
    }

    Optional<Read> read(String id) {
        return Parts.of(file, faults).map(parts -> read(id, parts));
    }

    private Read read(String id, Parts parts) {
        Fields fields = parts.fields();
        String written = parts.body();
        fields.allow(shelf.fields());
        checkQuestions(fields);
        FrontMatter matter = new FrontMatter(shelf, fields);
        if (shelf.silent()) {
            faults.add(file.path(), shelf.prose().lookForPersonal(written, parts.line()));
            return new Read(matter.article(id, ""), fields, file, parts.line());
        }
        checkWords(fields, written, parts.line());
        Article article =
                matter.article(id, Markup.withoutLinksToArticles(written).strip());
        Article told = shelf.force() == null ? article : article.toldTo(shelf.force());
        checkLength(told, fields, parts.firstWords());
        return new Read(told, fields, file, parts.firstWords());
    }

    private void checkLength(Article article, Fields fields, int bodyLine) {
        int length = article.plain().length();
        if (length == 0) {
            faults.error(file.path(), bodyLine, "The answer is empty. Write it below the second line \"---\".");
        } else if (length > LONGEST) {
            faults.error(
                    file.path(),
                    bodyLine,
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

    private void checkWords(Fields fields, String body, int bodyLine) {
        Prose prose = shelf.prose();
        faults.add(file.path(), prose.look(body, bodyLine));
        faults.add(file.path(), Markup.look(body, root, folder(), bodyLine));
        check(fields, "title", prose);
        check(fields, "short", prose);
        check(fields, "without-force", shelf.plainProse());
    }

    private void check(Fields fields, String name, Prose prose) {
        fields.optional(name).ifPresent(words -> faults.add(file.path(), prose.look(words, fields.line(name))));
    }

    /** A wording may come from somebody's message, with what was theirs in it. */
    private void checkQuestions(Fields fields) {
        Stream.of("questions", "not-questions")
                .flatMap(name -> fields.list(name).stream())
                .forEach(entry -> faults.add(file.path(), shelf.prose().lookForPersonal(entry.text(), entry.line())));
    }

    private Path folder() {
        return Objects.requireNonNull(file.path().getParent());
    }
}
