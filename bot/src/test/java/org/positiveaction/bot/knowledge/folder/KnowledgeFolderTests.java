package org.positiveaction.bot.knowledge.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Contents;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.setup.SetupFault;
import org.positiveaction.bot.testing.KnowledgeFolders;

class KnowledgeFolderTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void theProjectsOwnFolderHasNoErrors() {
        assertThat(KnowledgeFolder.read(KnowledgeFolders.OWN, TODAY).faults())
                .filteredOn(fault -> fault.severity() == Fault.Severity.ERROR)
                .isEmpty();
    }

    @Test
    void saysThatAFolderIsMissing() {
        assertThat(KnowledgeFolder.read(Path.of("no", "such", "folder"), TODAY)).isInstanceOf(Reading.Faulty.class);
    }

    @Nested
    class WhenAllIsWell {
        private final Contents contents =
                KnowledgeFolder.read(KnowledgeFolders.SMALL, TODAY).orThrow();

        @Test
        void readsAnArticleByItsPath() {
            Article article =
                    contents.article("forces/redshire/who-is-eligible").orElseThrow();
            assertThat(article.force()).isEqualTo(new ForceId("redshire"));
            assertThat(article.topic()).isEqualTo(Topic.ANSWER);
            assertThat(article.questions()).contains("who can get support");
            assertThat(article.reviewed()).isEqualTo(LocalDate.of(2026, 11, 22));
        }

        @Test
        void fillsInTheForceAndTakesTheMarkupOut() {
            assertThat(contents.article("forces/redshire/who-is-eligible")
                            .orElseThrow()
                            .plain())
                    .isEqualTo("""
                            In Redshire Police, support is for women, and for:

                            - people from minority communities
                            - disabled people

                            "Everyone deserves a fair chance."

                            See our page (https://redshire.example/join) or ask the Red team.""");
        }

        @Test
        void takesTheFirstParagraphWhereThereIsNoShortAnswer() {
            assertThat(contents.article("general/positive-action").orElseThrow().brief())
                    .isEqualTo("Positive action levels the playing field.");
        }

        @Test
        void wordsAnActionForTheAskersForce() {
            Article person = contents.article("actions/person").orElseThrow();
            assertThat(person.toldTo(contents.force(new ForceId("redshire")).orElseThrow())
                            .plain())
                    .isEqualTo("The Red team can help: by e-mail at team@redshire.example.");
            assertThat(person.toldTo(null).plain()).startsWith("Tell me your force");
        }

        @Test
        void readsALinkToAnotherArticleAsItsWords() {
            assertThat(contents.article("forces/redshire/sessions")
                            .orElseThrow()
                            .body())
                    .isEqualTo("The sessions are friendly and full of advice.");
        }

        @Test
        void fillsInTheBotsOwnSentences() {
            assertThat(contents.replies().say(Reply.FORCE_SET, contents.forces().getFirst()))
                    .contains("Blueshire Police");
        }

        @Test
        void keepsANoteOnADeclinedSubjectToItself() {
            Article parking = contents.article("declined/parking").orElseThrow();
            assertThat(parking.topic()).isEqualTo(Topic.NO_ANSWER);
            assertThat(parking.isDeclined()).isTrue();
            assertThat(parking.questions()).contains("where do i park my car");
            assertThat(parking.body() + parking.brief()).isEmpty();
        }

        @Test
        void warnsWhenTheLastReviewIsTooLongAgo() {
            assertThat(KnowledgeFolder.read(KnowledgeFolders.SMALL, LocalDate.of(2028, 1, 1))
                            .faults())
                    .hasSameSizeAs(contents.articles().stream()
                            .filter(article -> !article.isDeclined())
                            .toList())
                    .allSatisfy(fault -> assertThat(fault.sentence()).contains("overdue since 2027-11-22"));
        }
    }

    @Nested
    class WhenSomethingIsWrong {
        private final Reading reading = KnowledgeFolder.read(KnowledgeFolders.FAULTY, TODAY);

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                forces/nowhere/force.yaml            |  1 | This file is missing
                forces/shire/force.yaml              |  2 | The field "nicknames" is unknown
                forces/shire/force.yaml              |  4 | does not give: phone, hours
                forces/shire/force.yaml              |  8 | time zone is unknown
                forces/shire/no-front-matter.md      |  1 | The front matter is missing
                forces/shire/no-end.md               |  1 | The front matter has no end
                forces/shire/bad-yaml.md             |  5 | These words hold a colon
                forces/shire/nowhere-to-be-read.md   |  1 | This file cannot be read
                forces/shire/unseen-character.md     |  4 | cannot be read as YAML
                forces/shire/missing-fields.md       |  2 | "title" is missing
                forces/shire/missing-fields.md       |  2 | "questions" is missing
                forces/shire/missing-fields.md       |  2 | "source" is missing
                forces/shire/missing-fields.md       |  2 | "reviewed" is missing
                forces/shire/misspelt-field.md       |  3 | did you mean "questions"?
                forces/shire/list-field.md           |  2 | "title" must be one text
                forces/shire/list-field.md           |  3 | "questions" must be a list
                forces/shire/wrong-date.md           |  6 | "22/11/2026" is not a date
                forces/shire/wrong-date.md           |  7 | not a length of time
                forces/shire/force.yaml              |  7 | This is no web address
                forces/shire/links.md                | 11 | This link leads to "lost-page.md", which is not there
                forces/shire/links.md                | 14 | This link cannot be read
                forces/shire/links.md                | 15 | This is no whole web address
                forces/shire/links.md                | 15 | A link may begin with https:// or mailto: alone
                forces/shire/links.md                | 16 | leads to "", which is not there
                forces/shire/links.md                | 16 | leads to "www.shire.example", which is not there
                forces/shire/links.md                | 16 | A picture cannot be sent
                forces/shire/unsaid.md               | 13 | begins with four spaces
                forces/shire/unsaid.md               | 15 | between < and > is not sent
                forces/shire/unsaid.md               | 17 | between ``` and ``` is not sent
                forces/shire/no-short.md             | 11 | The first paragraph has 332 characters
                forces/shire/long-short.md           | 10 | "short" has 311 characters
                safety/too-long.md                   | 12 | may not ask for the rest
                forces/shire/braces.md               | 11 | These braces are not whole
                forces/shire/landline.md             | 11 | This telephone number is not the team's
                forces/shire/landline.md             | 13 | There is a post code here
                forces/shire/personal-wording.md     |  4 | A mobile number belongs to one person
                declined/personal-note.md            |  6 | A mobile number belongs to one person
                forces/shire/promise.md              | 11 | "You will get the job" sounds like a promise
                forces/shire/promise.md              | 12 | "within 24 hours" sounds like a promise
                forces/shire/characters.md           | 11 | “ (U+201C, left double quotation mark) more than doubles the price of a text. Write " instead.
                forces/shire/characters.md           | 12 | slightly smiling face
                forces/shire/characters.md           | 12 | Write w instead
                forces/shire/characters.md           | 12 | zero width space) more than doubles the price of a text. It cannot be seen
                forces/shire/tomorrow.md             |  2 | Nobody is named who keeps this answer right
                forces/shire/tomorrow.md             |  7 | This day is yet to come
                forces/shire/many-b.md               |  5 | also a wording of forces/shire/many-a.md:4, and 49 more are.
                forces/shire/many-b.md               | 55 | This wording is there twice
                forces/shire/many-b.md               | 12 | Candidates of this force get this article, all others that one
                actions                              |  1 | There is no article of the kind opt_out here
                forces/shire/personal-date.md        |  6 | "ask ... or ..." is not a date
                forces/shire/unknown-placeholder.md  | 10 | did you mean {{team.name}}?
                forces/shire/twin-b.md               |  2 | also the title of twin-a.md
                forces/shire/twin-b.md               |  5 | also a wording of forces/shire/twin-a.md:4.
                forces/shire/empty-body.md           | 10 | The answer is empty
                forces/shire/not-utf8.md             | 10 | not UTF-8
                forces/shire/too-long.md             | 10 | 1699 characters
                forces/shire/mobile.md               | 12 | A mobile number belongs to one person
                forces/shire/address.md              | 10 | This e-mail address is not the team's
                forces/shire/masked.md               | 10 | masked
                forces/shire/expensive.md            | 10 | more than doubles the price
                forces/shire/overdue.md              |  6 | overdue since 2021-01-01
                general/placeholder.md               | 10 | "{{team.name}}" is unknown here
                actions/unknown-kind.md              |  5 | The kind "dance" is unknown here
                actions/without-force.md             |  2 | Add "without-force"
                declined/no-wordings.md              |  2 | "questions" is missing
                declined/no-wordings.md              |  3 | The field "short" is unknown
                declined/no-wordings.md              |  4 | "soon" is not a date
                actions/notes.txt                    |  1 | This is not read
                generl                               |  1 | did you mean "general"?
                replies/replies.yaml                 |  1 | "not-in-documents" is missing
                replies/replies.yaml                 |  2 | did you mean "ask-force"?
                replies/replies.yaml                 |  3 | did you mean {{force.name}}?
                vocabulary/synonyms.txt              |  1 | One word alone
                vocabulary/text-speak.txt            |  2 | Write one texted word
                """)
        void saysWhereAndWhatToDo(String file, int line, String words) {
            assertThat(reading.faults()).anySatisfy(fault -> {
                assertThat(fault.file()).isEqualTo(KnowledgeFolders.FAULTY.resolve(file));
                assertThat(fault.line()).isEqualTo(line);
                assertThat(fault.sentence()).contains(words);
            });
        }

        @Test
        void saysEverythingOnceByFileAndLine() {
            List<String> lines = reading.faults().stream().map(Fault::toString).toList();
            assertThat(lines).doesNotHaveDuplicates();
            assertThat(lines).allMatch(line -> line.matches("(?s).+:\\d+: .+"));
        }

        @Test
        void repeatsNobodysNumberOrAddress() {
            assertThat(reading.faults().toString()).doesNotContain("07700", "sam.smith");
        }

        @Test
        void allowsTheTeamsOwnAddress() {
            assertThat(reading.faults())
                    .filteredOn(fault -> fault.file().endsWith("address.md"))
                    .hasSize(1);
        }

        @Test
        void saysOnceWhatIsWrongManyTimes() {
            assertThat(sentences("many-quotes.md"))
                    .filteredOn(sentence -> sentence.contains("right single quotation mark"))
                    .singleElement()
                    .asString()
                    .endsWith("The same in 49 more lines below.");
            assertThat(sentences("many-b.md"))
                    .filteredOn(sentence -> sentence.contains("many-a.md"))
                    .hasSize(1);
        }

        @Test
        void saysNothingOfWhatIsAllRight() {
            assertThat(sentences("kept-promise.md")).isEmpty();
            assertThat(sentences("promise.md")).hasSize(2);
            assertThat(sentences("landline.md")).hasSize(2);
            assertThat(sentences("links.md")).hasSize(7);
            assertThat(sentences("characters.md")).hasSize(5);
        }

        private List<String> sentences(String file) {
            return reading.faults().stream()
                    .filter(fault -> fault.file().endsWith(file))
                    .map(Fault::sentence)
                    .toList();
        }

        @Test
        void refusesToStartWithEveryErrorButNoWarning() {
            assertThatThrownBy(reading::orThrow)
                    .isInstanceOfSatisfying(
                            SetupFault.class,
                            setup -> assertThat(setup.faults())
                                    .hasSizeGreaterThan(30)
                                    .noneMatch(sentence -> sentence.contains("overdue")));
        }
    }
}
