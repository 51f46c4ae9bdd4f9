package org.positiveaction.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.candidate.Candidates;
import org.positiveaction.bot.delivery.DeliveryReport;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.feedback.Outcome;
import org.positiveaction.bot.feedback.Question;
import org.positiveaction.bot.feedback.Questions;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Utterance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What a conversation leaves for those who write the answers, on each database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(properties = "bot.knowledge=bot/src/test/resources/knowledge-small")
abstract class ConversationsContract {
    private static final ForceId REDSHIRE = new ForceId("redshire");
    private static int people;

    @Autowired
    Conversations conversations;

    @Autowired
    Candidates candidates;

    @Autowired
    Outbox outbox;

    @Autowired
    Questions questions;

    @Autowired
    Figures figures;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private ConversationId ann = ConversationId.create();
    private Address chat = new Address.Teams("chat", "ann");

    @BeforeEach
    void newCandidate() {
        ann = ConversationId.create();
        chat = new Address.Teams("chat-" + people++, "ann");
    }

    @Test
    void notesAnAnswerAndAMiss() {
        says("are there chaplains", REDSHIRE);
        says("which helicopter does the mounted choir fly", REDSHIRE);

        assertThat(asked())
                .extracting(
                        Question::words,
                        question -> question.result().outcome(),
                        question -> question.result().article(),
                        question -> question.result().force())
                .containsExactly(
                        tuple(
                                "are there chaplains",
                                Outcome.ANSWER,
                                Optional.of("forces/redshire/chaplains"),
                                Optional.of(REDSHIRE)),
                        tuple(
                                "which helicopter does the mounted choir fly",
                                Outcome.NO_ANSWER,
                                Optional.empty(),
                                Optional.of(REDSHIRE)));
    }

    @Test
    void notesWhatTheEditorsDecline() {
        says("is there parking", REDSHIRE);

        assertThat(asked())
                .extracting(
                        question -> question.result().outcome(),
                        question -> question.result().article())
                .containsExactly(tuple(Outcome.NO_ANSWER, Optional.of("declined/parking")));
    }

    @Test
    void takesTheNameOfAForceForPartOfTheQuestion() {
        says("am i eligible for support", null);
        assertThat(asked()).extracting(question -> question.result().outcome()).containsExactly(Outcome.FORCE_ASKED);
        says("reds", null);

        assertThat(asked())
                .extracting(
                        Question::words,
                        question -> question.result().outcome(),
                        question -> question.result().force())
                .containsExactly(tuple("am i eligible for support", Outcome.ANSWER, Optional.of(REDSHIRE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hes got a knife", "STOP", "stop texting me", "more", "PERSON", "redshire", ""})
    void notesNothingThatIsNoQuestion(String words) {
        says(words, null);

        assertThat(asked()).isEmpty();
    }

    @Test
    void countsAPressForTheAnswerOfItsCard() {
        says("are there chaplains", REDSHIRE);
        says("what is positive action", REDSHIRE);
        says("yes", REDSHIRE);
        hears(new Content.Verdict(messages().get(0), false), REDSHIRE);
        hears(new Content.Verdict(messages().get(1), true), REDSHIRE);
        hears(new Content.Verdict(messages().get(0), true), REDSHIRE);

        assertThat(asked())
                .extracting(Question::helpful)
                .startsWith(Optional.of(true), Optional.of(true))
                .doesNotContain(Optional.of(false));
        assertThat(messages()).hasSize(6);
    }

    @Test
    void saysNothingToAPressThatChangesNothing() {
        says("are there chaplains", REDSHIRE);
        hears(new Content.Verdict(messages().getFirst(), true), REDSHIRE);
        hears(new Content.Verdict(messages().getFirst(), true), REDSHIRE);
        hears(new Content.Verdict(UUID.randomUUID(), true), REDSHIRE);

        assertThat(messages()).hasSize(2);
    }

    @Test
    void forgetsAQuestionThatIsTakenBackOrChanged() {
        String first = says("are there chaplains", REDSHIRE);
        hears(new Content.Edited(first, "what is positive action"), REDSHIRE);
        assertThat(asked()).extracting(Question::words).containsExactly("what is positive action");
        hears(new Content.Deleted(first), REDSHIRE);

        assertThat(asked()).isEmpty();
    }

    @Test
    void countsWhatWasAnsweredAndWhatWasNotForTheForceOfWhoAsked() {
        jdbc.sql("delete from figure").update();
        says("are there chaplains", REDSHIRE);
        says("what is positive action", REDSHIRE);
        says("more", REDSHIRE);
        says("is there parking", REDSHIRE);
        ann = ConversationId.create();
        says("am i eligible for support", null);
        says("reds", null);
        ann = ConversationId.create();
        says("what is positive action", null);

        assertThat(counted(REDSHIRE)).isEqualTo(Map.of(Figure.ANSWERED, 3L, Figure.DECLINED, 1L));
        assertThat(counted(null)).isEqualTo(Map.of(Figure.ANSWERED, 1L));
    }

    private Map<Figure, Long> counted(@Nullable ForceId force) {
        YearMonth now = YearMonth.now(clock);
        return figures.of(force, now, now).getFirst().amounts();
    }

    @Test
    void closesWhatIsOpenForWhoOptedOutAtTheProvider() {
        says("am i eligible for support", null);
        outbox.report(
                new OutboxId(messages().getFirst()), new DeliveryReport("SM1", DeliveryReport.Stage.OPTED_OUT, null));
        says("start", null);
        says("reds", null);

        assertThat(asked()).extracting(question -> question.result().outcome()).containsExactly(Outcome.FORCE_ASKED);
    }

    private String says(String words, @Nullable ForceId force) {
        return hears(new Content.Words(words), force);
    }

    private String hears(Content content, @Nullable ForceId force) {
        if (candidates.find(ann).isEmpty()) {
            candidates.meet(ann, force);
        }
        candidates.introduce(ann);
        String id = UUID.randomUUID().toString();
        Utterance utterance = new Utterance(ann, chat, id, content, Instant.now());
        transactions.executeWithoutResult(status -> conversations.hear(utterance, force));
        return id;
    }

    private List<Question> asked() {
        return questions.since(Instant.EPOCH).stream()
                .filter(question -> question.conversation().equals(ann))
                .toList();
    }

    private List<UUID> messages() {
        return jdbc.sql("select id from outbox where conversation_id = ? order by number")
                .param(ann.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
