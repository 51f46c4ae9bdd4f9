package org.positiveaction.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.Card;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.testing.KnowledgeFolders;

/** What comes first when words could mean several things. */
class AnswersTests {
    private static final Answers ANSWERS =
            new Answers(new Knowledge(KnowledgeFolders.OWN.toString(), Clock.systemUTC()), Clock.systemUTC());

    private static final ForceId LANCASHIRE = new ForceId("lancashire");
    private static final OpenQuestion WHICH_FORCE = new OpenQuestion.WhichForce("who is eligible");

    @Test
    void putsDangerBeforeEverythingAndKeepsTheQuestionOpen() {
        Turn turn = ANSWERS.decide("theres a man with a gun outside merseyside", inTheMiddleOf(WHICH_FORCE));

        assertThat(turn.kind()).isEqualTo(Kind.EMERGENCY);
        assertThat(turn.open()).contains(WHICH_FORCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", " stop. ", "Unsubscribe!", "opt out", "stop all"})
    void stopsWhateverIsOpen(String words) {
        assertThat(ANSWERS.decide(words, inTheMiddleOf(WHICH_FORCE)).kind()).isEqualTo(Kind.OPT_OUT);
    }

    @Test
    void knowsTheWordsOfItsOwnButton() {
        assertThat(ANSWERS.decide(Phrasing.PERSON.says(), of(LANCASHIRE)).kind())
                .isEqualTo(Kind.PERSON);
    }

    @Test
    void saysThatWordsWereCut() {
        assertThat(ANSWERS.decide("why ".repeat(1_000), of(LANCASHIRE)).speech().text())
                .contains("too long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how do i contact the merseyside team",
                "does merseyside run workshops",
                "can i talk to somebody at merseyside",
                "mock interviews at constabulary b?",
                "register with merseyside"
            })
    void keepsItsForcesFactsFromQuestionsAboutAnother(String question) {
        Turn turn = ANSWERS.decide(question, of(LANCASHIRE));

        assertThat(turn.kind()).isEqualTo(Kind.NO_ANSWER);
        assertThat(turn.speech().text()).startsWith("I answer for Lancashire Police");
        assertThat(turn.force()).isEmpty();
    }

    @Test
    void saysWhatIsTrueForAllWhateverForceIsNamed() {
        assertThat(ANSWERS.decide("what is the equality act 2010, im from liverpool", of(LANCASHIRE))
                        .speech()
                        .text())
                .doesNotContain("I answer for", "Lancashire");
    }

    @Test
    void changesTheForceForAPlainStatement() {
        assertThat(ANSWERS.decide("im applying to merseyside", of(LANCASHIRE)).force())
                .contains(new ForceId("merseyside"));
    }

    @Test
    void showsAWholeAnswerInTeams() {
        Turn turn = ANSWERS.decide(
                "what does disability confident mean", Situation.fresh(Channel.TEAMS, Optional.of(LANCASHIRE)));
        Card card = Objects.requireNonNull(turn.speech().card());

        assertThat(card.markdown()).isEqualTo(turn.article().orElseThrow().body());
        assertThat(card.notes())
                .singleElement()
                .asString()
                .startsWith("Source: ")
                .contains("Reviewed ");
        assertThat(turn.speech().text()).startsWith(card.title()).contains(card.notes());
        assertThat(turn.open()).isEmpty();
    }

    @Nested
    class WhenTheSubjectIsDeclined {
        private final ForceId redshire = new ForceId("redshire");
        private final Answers answers =
                new Answers(new Knowledge(KnowledgeFolders.SMALL.toString(), Clock.systemUTC()), Clock.systemUTC());

        @Test
        void saysThatItIsNotInOurDocumentsAndOffersAPerson() {
            Turn turn = answers.decide("where do i park my car", of(redshire));

            assertThat(turn.kind()).isEqualTo(Kind.NO_ANSWER);
            assertThat(turn.speech().text())
                    .startsWith("Sorry, that is not in our documents")
                    .contains("Red team", "text PERSON")
                    .doesNotContain("Facilities");
            assertThat(turn.article().orElseThrow().id()).isEqualTo("declined/parking");
        }

        @Test
        void asksForNoForceToSaySo() {
            assertThat(answers.decide("do you pay my petrol", Situation.fresh(Channel.SMS, Optional.empty()))
                            .speech()
                            .text())
                    .startsWith("Sorry, that is not in our documents");
        }
    }

    @Nested
    class WhenAskedWhichForce {
        private final Situation asked = inTheMiddleOf(WHICH_FORCE);

        @ParameterizedTest
        @ValueSource(strings = {"essex police", "gmp", "im applying to northumbria"})
        void asksAgainForAForceItDoesNotKnow(String words) {
            Turn turn = ANSWERS.decide(words, asked);

            assertThat(turn.speech().text()).startsWith("Sorry, I do not know that force.");
            assertThat(turn.open()).contains(WHICH_FORCE);
        }

        @Test
        void asksAgainForMore() {
            assertThat(ANSWERS.decide("more", asked).open()).contains(WHICH_FORCE);
        }

        @Test
        void answersTheQuestionThatWaited() {
            Turn turn = ANSWERS.decide("i think lancs", asked);

            assertThat(turn.force()).contains(LANCASHIRE);
            assertThat(turn.article().orElseThrow().id()).isEqualTo("forces/lancashire/who-is-eligible");
        }

        @Test
        void takesAnotherQuestionForANewOne() {
            assertThat(ANSWERS.decide("is positive action legal", asked).kind()).isEqualTo(Kind.ANSWER);
        }
    }

    private static Situation of(ForceId force) {
        return Situation.fresh(Channel.SMS, Optional.of(force));
    }

    private static Situation inTheMiddleOf(OpenQuestion open) {
        return new Situation(Channel.SMS, Optional.empty(), Optional.of(open));
    }
}
