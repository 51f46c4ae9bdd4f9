package org.positiveaction.bot.knowledge.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;

class MeaningsFileTests {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void givesBackWhatWasWritten() throws IOException {
        MeaningsFile.write(
                Map.of("is it fair", new float[] {0.5f, -1}, "pagsanay – wie?", new float[] {0.25f}), written);

        Map<String, float[]> read = MeaningsFile.read(new ByteArrayInputStream(written.toByteArray()));

        assertThat(read).containsOnlyKeys("is it fair", "pagsanay – wie?");
        assertThat(read.get("is it fair")).containsExactly(0.5f, -1);
        assertThat(read.get("pagsanay – wie?")).containsExactly(0.25f);
    }

    @Test
    void noticesThatAFileIsCutShort() throws IOException {
        MeaningsFile.write(Map.of("is it fair", new float[384]), written);
        byte[] half = Arrays.copyOf(written.toByteArray(), written.size() / 2);

        assertThatThrownBy(() -> MeaningsFile.read(new ByteArrayInputStream(half)))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void noticesThatAFileIsNoneOfOurs() {
        byte[] other = "This is a text, and no file of vectors at all.".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> MeaningsFile.read(new ByteArrayInputStream(other)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void holdsWhatTheProjectsOwnFolderAsks() throws IOException {
        try (var in = Meanings.class.getResourceAsStream("/meanings")) {
            Map<String, float[]> beforehand = MeaningsFile.read(in);

            assertThat(beforehand).containsKey("what is discrimination");
            assertThat(VectorUtil.dotProduct(
                            beforehand.get("what is discrimination"),
                            SentenceModel.shared().embed("what is discrimination")))
                    .isGreaterThan(0.98f);
        }
    }
}
