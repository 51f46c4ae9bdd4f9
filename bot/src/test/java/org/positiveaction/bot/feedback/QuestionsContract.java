package org.positiveaction.bot.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Utterance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.annotation.Transactional;

/** What the questions promise, on each database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Transactional
abstract class QuestionsContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Result TOLD = new Result(
            Outcome.ANSWER,
            Optional.of(new ForceId("redshire")),
            Optional.of("forces/redshire/chaplains"),
            0.75,
            Optional.empty());
    private static final Result MISSED =
            new Result(Outcome.NO_ANSWER, Optional.empty(), Optional.empty(), 1, Optional.of("general/lawful"));
    private static final Result OFFERED =
            new Result(Outcome.CHOICES, Optional.empty(), Optional.empty(), 0.4, Optional.of("general/lawful"));

    @Autowired
    Questions questions;

    private ConversationId ann = ConversationId.create();
    private OutboxId answer = OutboxId.create();

    @BeforeEach
    void newCandidate() {
        ann = ConversationId.create();
        answer = OutboxId.create();
    }

    @Test
    void keepWhatWasAskedAndWhatCameOfIt() {
        ask(ann, "1", NOON, "are there chaplains", TOLD, answer);

        assertThat(of(ann))
                .containsExactly(new Question(ann, Channel.TEAMS, NOON, "are there chaplains", TOLD, Optional.empty()));
    }

    @Test
    void areListedFromATimeOn() {
        ask(ann, "1", NOON.minusMillis(1), "too early", TOLD, answer);
        ask(ann, "2", NOON, "in time", MISSED, OutboxId.create());

        assertThat(of(ann)).extracting(Question::words).containsExactly("in time");
    }

    @Test
    void takeTheChoiceForTheQuestionBefore() {
        ask(ann, "1", NOON, "chaplains or law", OFFERED, OutboxId.create());
        questions.settle(ann, TOLD, answer);

        assertThat(of(ann))
                .extracting(Question::words, Question::result)
                .containsExactly(tuple("chaplains or law", TOLD));
        assertThat(questions.judge(ann, answer, true)).isTrue();
    }

    @Test
    void settleOnlyWhatIsOpen() {
        ask(ann, "1", NOON, "open", OFFERED, OutboxId.create());
        ask(ann, "2", NOON, "answered", TOLD, answer);
        questions.settle(ann, MISSED, OutboxId.create());

        assertThat(of(ann)).extracting(Question::result).containsExactly(OFFERED, TOLD);
    }

    @Test
    void keepTheLastVerdictOnEachAnswer() {
        OutboxId earlier = OutboxId.create();
        ask(ann, "1", NOON, "the first", TOLD, earlier);
        ask(ann, "2", NOON, "the second", TOLD, answer);

        assertThat(questions.judge(ann, earlier, false)).isTrue();
        assertThat(questions.judge(ann, earlier, false)).isFalse();
        assertThat(questions.judge(ann, earlier, true)).isTrue();
        assertThat(of(ann)).extracting(Question::helpful).containsExactly(Optional.of(true), Optional.empty());
    }

    @Test
    void letNobodyJudgeAnotherPersonsAnswer() {
        ask(ann, "1", NOON, "are there chaplains", TOLD, answer);

        assertThat(questions.judge(ConversationId.create(), answer, false)).isFalse();
        assertThat(of(ann)).extracting(Question::helpful).containsExactly(Optional.empty());
    }

    @Test
    void forgetWhatIsTakenBack() {
        ask(ann, "1", NOON, "something private", TOLD, answer);
        ask(ann, "2", NOON, "another", TOLD, OutboxId.create());
        questions.forget(ann, "1" + ann);

        assertThat(of(ann)).extracting(Question::words).containsExactly("another");
    }

    private void ask(
            ConversationId who, String providerId, Instant at, String words, Result result, OutboxId answeredBy) {
        Address chat = new Address.Teams("chat", "person");
        questions.ask(
                new Utterance(who, chat, providerId + who, new Content.Words(words), at), words, result, answeredBy);
    }

    private List<Question> of(ConversationId who) {
        return questions.since(NOON).stream()
                .filter(question -> question.conversation().equals(who))
                .toList();
    }
}
