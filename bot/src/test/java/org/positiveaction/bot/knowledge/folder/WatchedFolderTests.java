package org.positiveaction.bot.knowledge.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.testing.KnowledgeFolders;

class WatchedFolderTests {
    @TempDir
    Path temp;

    private Path root;
    private Path article;
    private WatchedFolder folder;

    @BeforeEach
    void readOnce() throws IOException {
        root = KnowledgeFolders.copy(KnowledgeFolders.SMALL, Files.createDirectory(temp.resolve("knowledge")));
        article = root.resolve("general/lawful.md");
        folder = new WatchedFolder(root.toString(), Clock.systemUTC());
    }

    @Test
    void saysNothingWhileNothingChanges() {
        assertThat(folder.changed()).isEmpty();
        assertThat(folder.changed()).isEmpty();
    }

    @Test
    void readsAChangeOnceItRests() throws IOException {
        write("Yes, since 2010.");
        assertThat(folder.changed()).as("seen for the first time").isEmpty();
        assertThat(folder.changed()).containsInstanceOf(Reading.Sound.class);
        assertThat(folder.changed()).as("told already").isEmpty();
    }

    @Test
    void readsNothingThatIsStillBeingWritten() throws IOException {
        for (int length = 1; length < 5; length++) {
            write("Yes.".substring(0, length));
            assertThat(folder.changed()).isEmpty();
        }
        assertThat(folder.changed()).isPresent();
    }

    @Test
    void noticesAFileThatTookAnothersPlaceWithTheSameSizeAndTime() throws IOException {
        Path temporary = root.resolve("general/lawful.tmp");
        Files.writeString(temporary, Files.readString(article).replace('Y', 'y'));
        Files.setLastModifiedTime(temporary, Files.getLastModifiedTime(article));
        Files.move(temporary, article, StandardCopyOption.ATOMIC_MOVE);
        assertThat(settled()).isPresent();
    }

    @Test
    void noticesAFileWhoseTimeWasSetBack() throws IOException {
        Files.writeString(article, Files.readString(article).replace('Y', 'y'));
        Files.setLastModifiedTime(article, FileTime.from(Instant.EPOCH));
        assertThat(settled()).isPresent();
    }

    @Test
    void noticesANewFolderAndAFileThatIsGone() throws IOException {
        Files.createDirectory(root.resolve("forces/greenshire"));
        assertThat(settled()).containsInstanceOf(Reading.Faulty.class);
        Files.delete(root.resolve("forces/greenshire"));
        Files.delete(article);
        assertThat(settled().orElseThrow().orThrow().article("general/lawful")).isEmpty();
    }

    @Test
    void noticesAFolderSwappedThroughALink() throws IOException {
        Path other = KnowledgeFolders.copy(root, Files.createDirectory(temp.resolve("other")));
        Files.writeString(
                other.resolve("general/lawful.md"), Files.readString(article).replace("Yes", "Indeed"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), root);
        folder = new WatchedFolder(link.toString(), Clock.systemUTC());
        Files.move(Files.createSymbolicLink(temp.resolve("link.new"), other), link, StandardCopyOption.ATOMIC_MOVE);
        assertThat(body(settled())).startsWith("Indeed");
    }

    @Test
    void saysThatTheFolderIsGoneAndReadsItAgainWhenItIsBack() throws IOException {
        Path away = temp.resolve("away");
        Files.move(root, away);
        assertThat(settled()).containsInstanceOf(Reading.Faulty.class);
        Files.move(away, root);
        Files.writeString(article, Files.readString(article).replace("Yes", "Indeed"));
        assertThat(body(settled())).startsWith("Indeed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forces", "actions", "safety", "replies"})
    void takesAFolderThatIsOnlyHalfThereForFaulty(String missing) throws IOException {
        Files.move(root.resolve(missing), temp.resolve("away"));
        assertThat(settled()).containsInstanceOf(Reading.Faulty.class);
    }

    @Test
    void passesByWhatEditingProgramsAndGitLeaveBesideAFile() throws IOException {
        Files.createDirectories(root.resolve(".git/refs"));
        for (String name : new String[] {".lawful.md.swp", "4913", "lawful.md~", "#lawful.md#", ".#lawful.md"}) {
            Files.writeString(root.resolve("general").resolve(name), "half a sen");
        }
        assertThat(settled()).isEmpty();
    }

    private Optional<Reading> settled() {
        assertThat(folder.changed()).isEmpty();
        return folder.changed();
    }

    private void write(String answer) throws IOException {
        String text = Files.readString(article);
        Files.writeString(article, text.substring(0, text.lastIndexOf("---\n") + 4) + answer);
    }

    private static String body(Optional<Reading> reading) {
        return reading.orElseThrow()
                .orThrow()
                .article("general/lawful")
                .orElseThrow()
                .body();
    }
}
