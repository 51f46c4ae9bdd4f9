package org.positiveaction.bot.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveaction.bot.testing.KnowledgeFolders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ToolTests {
    private static final String SMALL = KnowledgeFolders.SMALL.toString();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void leavesOtherArgumentsToTheBot() {
        assertThat(Tool.isMeant()).isFalse();
        assertThat(Tool.isMeant("--server.port=8081")).isFalse();
        assertThat(Tool.isMeant("check")).isTrue();
    }

    @Nested
    class WhenChecking {
        @Test
        void isSilentAboutASoundFolder() {
            assertThat(run("check", SMALL)).isZero();
            assertThat(out()).isEmpty();
            assertThat(err()).contains("Errors: 0.", "Forces: 2.");
        }

        @Test
        void namesFileAndLineOfAFaultyOne() {
            assertThat(run("check", KnowledgeFolders.FAULTY.toString())).isEqualTo(1);
            assertThat(out()).contains("wrong-date.md:6: \"22/11/2026\" is not a date.");
        }

        @Test
        void understandsOnlyAFolderThatExists() {
            assertThat(run("check", "no-such-folder")).isEqualTo(2);
            assertThat(run("check", "--fast")).isEqualTo(2);
            assertThat(err()).contains("no-such-folder", "The option --fast is unknown");
        }
    }

    @Nested
    class WhenComputingMeanings {
        @Test
        void writesTheFile(@TempDir Path folder) throws IOException {
            Path file = folder.resolve("meanings");
            assertThat(run("meanings", "--knowledge", SMALL, file.toString())).isZero();
            assertThat(Files.size(file)).isGreaterThan(10_000);
        }

        @Test
        void saysWhereItCannot() {
            assertThat(run("meanings", "--knowledge", SMALL, "no/such/place")).isEqualTo(2);
            assertThat(run("meanings", "--knowledge", SMALL)).isEqualTo(2);
            assertThat(err()).contains("no/such/place cannot be written", "Name the file to write");
        }
    }

    @Nested
    class WhenAsking {
        @Test
        void printsTheReplyOnBothChannelsAndWhyItIsThisOne() {
            assertThat(run("ask", "--knowledge", SMALL, "--force", "redshire", "who can get support"))
                    .isZero();
            assertThat(out())
                    .contains("SMS, 2 part(s):", "Teams:", "In Redshire Police, support is for women")
                    .contains("Kind: answer. Article: forces/redshire/who-is-eligible.", "sure: ");
        }

        @Test
        void saysWhichForcesThereAre() {
            assertThat(run("ask", "--knowledge", SMALL, "--force", "greenshire", "hello"))
                    .isEqualTo(2);
            assertThat(err()).contains("There is no force \"greenshire\". Known are: blueshire, redshire.");
        }

        @Test
        void wantsAQuestion() {
            assertThat(run("ask", "--force")).isEqualTo(2);
            assertThat(run("ask")).isEqualTo(2);
            assertThat(err()).contains("needs a value", "What is the question?");
        }

        @Test
        void listsTheErrorsOfAFaultyFolder() {
            assertThat(run("ask", "--knowledge", KnowledgeFolders.FAULTY.toString(), "hello"))
                    .isEqualTo(1);
            assertThat(err()).contains("mobile.md:12:");
        }
    }

    @Nested
    class WhenEvaluating {
        @TempDir
        Path folder;

        @Test
        void printsOneLineForEachQuestion() throws IOException {
            assertThat(evaluate("""
                    {"id": "a", "force": "redshire", "question": "are there chaplains"}
                    {"id": "b", "force": null, "question": "am i eligible for support"}
                    """)).isZero();
            JsonNode first = JsonMapper.shared().readTree(out().lines().toList().getFirst());
            assertThat(first.propertyNames())
                    .containsExactly("id", "kind", "article", "confidence", "reply", "full", "choices");
            assertThat(first.path("article").asString()).isEqualTo("forces/redshire/chaplains");
            JsonNode second =
                    JsonMapper.shared().readTree(out().lines().toList().getLast());
            assertThat(second.path("kind").asString()).isEqualTo("choices");
            assertThat(second.path("choices").path(0).propertyNames()).containsExactly("article", "title", "full");
            assertThat(err()).isEmpty();
        }

        @Test
        void countsWhatIsRightWhereTheFileSaysWhatItShouldBe() throws IOException {
            evaluate("""
                    {"id": "a", "force": "redshire", "question": "are there chaplains", "expect": "answer", "all_of": ["CHAPLAINS.*none"]}
                    {"id": "b", "force": "redshire", "question": "who can get support", "expect": "answer", "none_of": ["women"]}
                    {"id": "c", "force": "redshire", "question": "human please", "expect": "human"}
                    {"id": "d", "force": "blueshire", "question": "what is the salary", "expect": "out_of_scope"}
                    """);
            assertThat(err()).containsPattern("all +3 +4 +75 %").containsPattern("kind answer +1 +2 +50 %");
            assertThat(err()).containsPattern("force redshire +2 +3").contains("wrong: b expected answer");
        }

        @Test
        void namesTheLineThatIsNoQuestion() throws IOException {
            assertThat(evaluate("{\"id\": \"a\", \"question\": \"hello\"}\n\nhello\n"))
                    .isEqualTo(2);
            assertThat(err()).contains("questions.jsonl:3: this is not JSON");
            assertThat(evaluate("{\"id\": \"a\"}\n")).isEqualTo(2);
            assertThat(err()).contains("questions.jsonl:1: each line must be one JSON object");
        }

        @Test
        void wantsAFileThatExists() {
            assertThat(run("evaluate", "no-such-file.jsonl")).isEqualTo(2);
            assertThat(err()).contains("There is no file no-such-file.jsonl");
        }

        private int evaluate(String questions) throws IOException {
            Path file = Files.writeString(folder.resolve("questions.jsonl"), questions);
            return run("evaluate", "--knowledge", SMALL, file.toString());
        }
    }

    @Nested
    class WhenMistyping {
        private static final String QUESTION =
                "{\"id\":\"a\",\"force\":null,\"weight\":1.50,\"question\":\"where can somebody get support\",\"note\":{\"by\":[\"us\"]}}";

        @TempDir
        Path folder;

        @Test
        void changesNothingButTheQuestion() throws IOException {
            assertThat(mistype(QUESTION + "\n")).isZero();
            assertThat(out().strip()).isNotEqualTo(QUESTION);
            assertThat(withoutQuestion(out().strip())).isEqualTo(withoutQuestion(QUESTION));
        }

        @Test
        void printsTheSameForTheSameSeed() throws IOException {
            String questions = (QUESTION + "\n").repeat(100);
            String usual = printed(questions);
            assertThat(printed(questions)).isEqualTo(usual).hasLineCount(100);
            assertThat(printed(questions, "--seed", "1")).isEqualTo(usual);
            assertThat(printed(questions, "--seed", "2")).isNotEqualTo(usual);
        }

        @Test
        void refusesWhatEvaluateRefuses() throws IOException {
            assertThat(mistype(QUESTION + "\n\nhello\n")).isEqualTo(2);
            assertThat(err()).contains("questions.jsonl:3: this is not JSON");
            assertThat(mistype("{\"id\": \"a\"}\n")).isEqualTo(2);
            assertThat(err())
                    .contains("questions.jsonl:1: each line must be one JSON object with a text \"question\".");
            assertThat(out()).isEmpty();
        }

        @Test
        void wantsAFileAndANumber() throws IOException {
            assertThat(run("mistype")).isEqualTo(2);
            assertThat(run("mistype", "no-such-file.jsonl")).isEqualTo(2);
            assertThat(mistype(QUESTION, "--seed", "one")).isEqualTo(2);
            assertThat(err())
                    .contains("Usage: mistype [--seed NUMBER] FILE.jsonl", "There is no file no-such-file.jsonl")
                    .contains("\"one\" is not a whole number.");
        }

        private String printed(String questions, String... options) throws IOException {
            out.reset();
            mistype(questions, options);
            return out();
        }

        private int mistype(String questions, String... options) throws IOException {
            Path file = Files.writeString(folder.resolve("questions.jsonl"), questions);
            return run(Stream.of(Stream.of("mistype"), Stream.of(options), Stream.of(file.toString()))
                    .flatMap(words -> words)
                    .toArray(String[]::new));
        }

        private static String withoutQuestion(String line) {
            return line.replaceAll("\"question\":\"[^\"]*\"", "");
        }
    }

    private int run(String... arguments) {
        return Tool.run(
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
