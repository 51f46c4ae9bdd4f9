package org.positiveaction.bot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.testing.KnowledgeFolders;

class KnowledgeTests {
    private static final ForceId RED = new ForceId("redshire");
    private static final ForceId BLUE = new ForceId("blueshire");
    private final Knowledge knowledge = new Knowledge(KnowledgeFolders.SMALL.toString(), Clock.systemUTC());

    @Nested
    class WhenTheForceIsKnown {
        @Test
        void answersFromTheForcesOwnFolder() {
            assertThat(answer("who can get support", RED)).isEqualTo("forces/redshire/who-is-eligible");
            assertThat(answer("who can get support", BLUE)).isEqualTo("forces/blueshire/who-is-eligible");
        }

        @Test
        void prefersItToWhatIsTrueForEveryForce() {
            assertThat(answer("what is positive action", RED)).isEqualTo("forces/redshire/positive-action");
            assertThat(answer("what is positive action", BLUE)).isEqualTo("general/positive-action");
        }

        @Test
        void neverTellsAnotherForcesFacts() {
            assertThat(knowledge.find("are there chaplains", BLUE)).isInstanceOf(Finding.NothingFound.class);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"are there chaplins", "r there any chaplain", "is there a padre", "ARE THERE CHAPLAINS???"})
        void understandsWhatIsMistypedTextedOrPutInOtherWords(String question) {
            assertThat(answer(question, RED)).isEqualTo("forces/redshire/chaplains");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "what is the salary",
                    "can i have a tattoo",
                    "tell me a joke",
                    "asdf",
                    "?",
                    "🙂",
                    "who won the match"
                })
        void saysWhenTheDocumentsDoNotSay(String question) {
            assertThat(knowledge.find(question, RED)).isInstanceOf(Finding.NothingFound.class);
        }

        @Test
        void wantsANumberWhereOneIsAskedFor() {
            Explanation.Contender sessions = contender("how many sessions are there", "forces/redshire/sessions");
            Explanation.Contender good = contender("are the sessions there", "forces/redshire/sessions");
            assertThat(1 - sessions.confidence()).isGreaterThan(2 * (1 - good.confidence()));
        }

        private Explanation.Contender contender(String question, String id) {
            return knowledge.explain(question, RED).contenders().stream()
                    .filter(contender -> contender.article().id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class WhenTheForceIsNotKnown {
        @Test
        void answersWhatIsTrueForEveryForce() {
            assertThat(answer("is it legal", null)).isEqualTo("general/lawful");
            assertThat(answer("what is positive action", null)).isEqualTo("general/positive-action");
        }

        @Test
        void asksForTheForceWhenTheAnswerDependsOnIt() {
            assertThat(knowledge.find("am i eligible for support", null))
                    .isInstanceOfSatisfying(
                            Finding.NeedsForce.class,
                            needs -> assertThat(needs.candidates())
                                    .extracting(Article::force)
                                    .containsExactlyInAnyOrder(RED, BLUE));
        }
    }

    @Nested
    class WhenSomethingIsToBeDone {
        @ParameterizedTest
        @ValueSource(strings = {"human", "human pls", "get me a human", "i want to talk to a real person"})
        void knowsThatAPersonIsWanted(String words) {
            assertThat(answer(words, RED)).isEqualTo("actions/person");
        }

        @ParameterizedTest
        @ValueSource(strings = {"human resources", "do you have human resources"})
        void isNotMisledByANearMiss(String words) {
            assertThat(knowledge.find(words, RED)).isNotInstanceOf(Finding.Answered.class);
        }

        @Test
        void tellsStoppingMessagesFromStoppingToBeNervous() {
            assertThat(answer("pls stop texting me", RED)).isEqualTo("actions/opt-out");
            assertThat(knowledge.find("how do i stop being nervous", RED)).isNotInstanceOf(Finding.Answered.class);
        }
    }

    @Nested
    class WhenSomebodyIsInDanger {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "someone is breaking in right now",
                    "help he's got a knife",
                    "sorry to bother you but someone is breaking in right now and i dont know what to do",
                    "someone is braking in right now"
                })
        void saysSoBeforeAnythingElse(String words) {
            assertThat(answer(words, RED)).isEqualTo("safety/danger");
            assertThat(answer(words, null)).isEqualTo("safety/danger");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "the interview nearly killed me",
                    "i want to kill time before the interview",
                    "is it legal right now"
                })
        void isNotSetOffByAFigureOfSpeechOrASharedWord(String words) {
            assertThat(answer(words, RED)).doesNotContain("safety/");
        }
    }

    @Test
    void recognisesAForceByAnyOfItsNames() {
        assertThat(knowledge.forceNamed("im applying to the Blues!"))
                .map(Force::id)
                .contains(BLUE);
        assertThat(knowledge.forceNamed("Redshire Police")).map(Force::id).contains(RED);
        assertThat(knowledge.forceNamed("i was bored, incredibly so")).isEmpty();
    }

    @Test
    void hearsWhichSessionsAndHowFarSomebodyIs() {
        assertThat(knowledge.sessionKindsNamed("book me on a mock interview")).isEmpty();
        assertThat(knowledge.stageNamed("my interview is next month")).contains(Stage.INTERVIEW);
    }

    private String answer(String question, @Nullable ForceId force) {
        return switch (knowledge.find(question, force)) {
            case Finding.Answered(var article, var confidence) -> article.id();
            case Finding other -> other.toString();
        };
    }
}
