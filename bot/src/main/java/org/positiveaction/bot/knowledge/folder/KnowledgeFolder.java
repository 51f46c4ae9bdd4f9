package org.positiveaction.bot.knowledge.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Contents;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Replies;
import org.positiveaction.bot.knowledge.Vocabulary;
import org.positiveaction.bot.message.ForceId;

/** Reads a whole knowledge folder, or says everything that is wrong with it. */
public final class KnowledgeFolder {
    private static final Set<String> FOLDERS =
            Set.of("forces", "general", "actions", "safety", "declined", "sessions", "replies", "vocabulary", "tests");
    private final Path root;
    private final LocalDate today;
    private final Faults faults = new Faults();
    private final List<Force> forces = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();

    private KnowledgeFolder(Path root, LocalDate today) {
        this.root = root;
        this.today = today;
    }

    /** @param today the day from which reviews are overdue */
    public static Reading read(Path root, LocalDate today) {
        return new KnowledgeFolder(root, today).read();
    }

    private Reading read() {
        if (!Files.isDirectory(root)) {
            faults.error(root, 1, "There is no such folder. Name the knowledge folder, or set BOT_KNOWLEDGE to it.");
            return new Reading.Faulty(faults.sorted());
        }
        checkTopFolders();
        children(root.resolve("forces")).stream().filter(Files::isDirectory).forEach(this::readForce);
        checkForceNames();
        readShelf(Shelf.general());
        readShelf(Shelf.actions());
        readShelf(Shelf.safety());
        readShelf(Shelf.declined());
        Replies replies = RepliesFile.read(root.resolve(RepliesFile.PATH), faults);
        Vocabulary vocabulary = VocabularyFiles.read(root.resolve("vocabulary"), faults);
        return faults.hasErrors()
                ? new Reading.Faulty(faults.sorted())
                : new Reading.Sound(new Contents(articles, forces, replies, vocabulary), faults.sorted());
    }

    private void checkTopFolders() {
        for (Path child : children(root)) {
            String name = String.valueOf(child.getFileName());
            if (Files.isDirectory(child) && !FOLDERS.contains(name)) {
                faults.warning(
                        child,
                        1,
                        "This folder is not read"
                                + DidYouMean.among(FOLDERS, name)
                                        .map(near -> "; did you mean \"" + near + "\"?")
                                        .orElse(". Articles belong into general or a folder of forces."));
            }
        }
    }

    private void readForce(Path folder) {
        ForceId id = new ForceId(String.valueOf(folder.getFileName()));
        Path file = folder.resolve(ForceFile.NAME);
        if (!Files.isRegularFile(file)) {
            faults.error(
                    file, 1, "This file is missing. A force needs it for its name, its team and how to reach them.");
            return;
        }
        ForceFile.read(file, id, faults).ifPresent(force -> {
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
        List<ArticleFile.Read> read = new ArrayList<>();
        for (Path path : markdown(root.resolve(shelf.name()))) {
            String name = String.valueOf(path.getFileName());
            String id = shelf.name() + "/" + name.substring(0, name.length() - ".md".length());
            TextFile.read(path, faults)
                    .flatMap(file -> new ArticleFile(shelf, file, faults).read(id))
                    .ifPresent(read::add);
        }
        new Clashes(faults).among(read);
        read.forEach(this::keep);
    }

    private void keep(ArticleFile.Read read) {
        articles.add(read.article());
        if (read.article().dueForReview(today) && read.article().reviewed().isAfter(LocalDate.EPOCH)) {
            read.fields()
                    .warning(
                            "reviewed",
                            "The review of this article is overdue since "
                                    + read.article()
                                            .reviewed()
                                            .plus(read.article().reviewIn()) + ". Check its facts and set a new date.");
        }
    }

    private List<Path> markdown(Path folder) {
        List<Path> found = new ArrayList<>();
        for (Path child : children(folder)) {
            String name = String.valueOf(child.getFileName());
            if (name.endsWith(".md") && !name.equals("README.md")) {
                found.add(child);
            } else if (!name.equals(ForceFile.NAME)) {
                faults.warning(
                        child,
                        1,
                        "This is not read. An article is a file whose name ends in .md, directly in its folder.");
            }
        }
        return found;
    }

    /** What lies in a folder, by name, without what is hidden. */
    private List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !String.valueOf(child.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            faults.error(folder, 1, "This folder cannot be read. Let the bot read it and what is in it.");
            return List.of();
        }
    }
}
