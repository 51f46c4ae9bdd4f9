package org.positiveaction.bot.knowledge.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Contents;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Replies;
import org.positiveaction.bot.knowledge.SessionKind;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.knowledge.Vocabulary;
import org.positiveaction.bot.knowledge.prose.Personal;
import org.positiveaction.bot.message.ForceId;

/** Reads a whole knowledge folder, or says everything that is wrong with it. */
public final class KnowledgeFolder {
    private static final Set<String> FOLDERS =
            Set.of("forces", "general", "actions", "safety", "declined", "sessions", "replies", "vocabulary", "tests");

    /** What the bot looks for by its kind, and where it lies. */
    private static final Map<Topic, Shelf> NEEDED = Map.of(
            Topic.OPT_OUT, Shelf.actions(),
            Topic.OPT_IN, Shelf.actions(),
            Topic.PERSON, Shelf.actions(),
            Topic.EMERGENCY, Shelf.safety());

    private final Path root;
    private final LocalDate today;
    private final Faults faults = new Faults();
    private final Listing listing = new Listing(faults);
    private final List<Force> forces = new ArrayList<>();
    private final List<SessionFile.Read> kinds = new ArrayList<>();

    /** Also of kinds that cannot be read: it is for their own file to say so. */
    private final Set<String> kindIds = new HashSet<>();

    private final List<ArticleFile.Read> read = new ArrayList<>();

    private KnowledgeFolder(Path root, LocalDate today) {
        this.root = root;
        this.today = today;
    }

    /** @param today the day by which reviews are overdue and days have passed */
    public static Reading read(Path root, LocalDate today) {
        return new KnowledgeFolder(root, today).read();
    }

    private Reading read() {
        if (!Files.isDirectory(root)) {
            faults.error(root, 1, "There is no such folder. Name the knowledge folder, or set BOT_KNOWLEDGE to it.");
            return new Reading.Faulty(faults.sorted());
        }
        listing.lookForStrangers(root, FOLDERS);
        listing.articles(root.resolve("sessions")).forEach(this::readSession);
        listing.of(root.resolve("forces")).stream().filter(Files::isDirectory).forEach(this::readForce);
        checkForceNames();
        readShelf(Shelf.general());
        readShelf(Shelf.actions());
        readShelf(Shelf.safety());
        readShelf(Shelf.declined());
        Replies replies = RepliesFile.read(root.resolve(RepliesFile.PATH), faults);
        Vocabulary vocabulary = VocabularyFiles.read(root.resolve("vocabulary"), faults);
        check();
        return faults.hasErrors()
                ? new Reading.Faulty(faults.sorted())
                : new Reading.Sound(
                        new Contents(articles(), forces, sessionKinds(), replies, vocabulary),
                        wordings(),
                        faults.sorted());
    }

    private List<Article> articles() {
        return read.stream().map(ArticleFile.Read::article).toList();
    }

    private List<SessionKind> sessionKinds() {
        return kinds.stream().map(SessionFile.Read::kind).toList();
    }

    private List<Wording> wordings() {
        return read.stream().flatMap(each -> each.wordings().stream()).toList();
    }

    /** What can be seen only once everything is read. */
    private void check() {
        ReviewDates dates = new ReviewDates(today, faults);
        Lengths lengths = new Lengths(forces, faults);
        read.forEach(each -> {
            dates.check(each);
            lengths.check(each);
        });
        kinds.forEach(each -> dates.check(each.fields(), each.review()));
        new SessionKinds(faults).check(kinds);
        new Clashes(faults).among(wordings());
        checkNothingIsMissing();
    }

    /** A folder that is only half there is not used, even if all that is there is in order. */
    private void checkNothingIsMissing() {
        if (forces.isEmpty()) {
            faults.error(
                    root.resolve("forces"), 1, "There is no force here. Bring its folder with its force.yaml back.");
        }
        NEEDED.forEach((topic, shelf) -> {
            if (articles().stream().noneMatch(article -> article.topic() == topic)) {
                faults.error(
                        root.resolve(shelf.name()),
                        1,
                        "There is no article of the kind " + topic.kind()
                                + " here, and the bot cannot do without. Bring it back, or write one with \"kind: "
                                + topic.kind() + "\".");
            }
        });
    }

    private void readSession(Path path) {
        kindIds.add(SessionFile.id(path));
        SessionFile.read(root, path, faults).ifPresent(kinds::add);
    }

    private void readForce(Path folder) {
        ForceId id = new ForceId(String.valueOf(folder.getFileName()));
        Path file = folder.resolve(ForceFile.NAME);
        if (!Files.isRegularFile(file)) {
            faults.error(
                    file, 1, "This file is missing. A force needs it for its name, its team and how to reach them.");
            return;
        }
        ForceFile.read(file, id, kindIds, today, faults).ifPresent(force -> {
            forces.add(force);
            readShelf(Shelf.of(force));
        });
    }

    private void checkForceNames() {
        for (Force force : forces) {
            for (Force other : forces.subList(0, forces.indexOf(force))) {
                force.also().stream()
                        .filter(other.also()::contains)
                        .forEach(name -> faults.error(
                                root.resolve("forces/" + force.id()).resolve(ForceFile.NAME),
                                1,
                                Personal.quoted(name) + " is also a name of " + other.name()
                                        + ". Keep it in one of the two."));
            }
        }
    }

    private void readShelf(Shelf shelf) {
        List<ArticleFile.Read> found = new ArrayList<>();
        for (Path path : listing.articles(root.resolve(shelf.name()))) {
            String name = String.valueOf(path.getFileName());
            String id = shelf.name() + "/" + name.substring(0, name.length() - ".md".length());
            TextFile.read(path, faults)
                    .flatMap(file -> new ArticleFile(root, shelf, file, faults).read(id))
                    .ifPresent(found::add);
        }
        new Titles(faults).check(found);
        read.addAll(found);
    }
}
