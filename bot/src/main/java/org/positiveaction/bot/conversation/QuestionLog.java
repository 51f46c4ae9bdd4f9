package org.positiveaction.bot.conversation;

import java.util.Optional;
import org.positiveaction.bot.candidate.Candidate;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.feedback.Outcome;
import org.positiveaction.bot.feedback.Questions;
import org.positiveaction.bot.feedback.Result;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.message.Utterance;
import org.springframework.stereotype.Component;

/** Notes what our documents were searched for, and what came of it, for those who write the answers; and counts it. */
@Component
class QuestionLog {
    private final Questions questions;
    private final Figures figures;

    QuestionLog(Questions questions, Figures figures) {
        this.questions = questions;
        this.figures = figures;
    }

    /** @param answer the message that the turn became */
    void note(Utterance utterance, String words, Candidate candidate, Turn turn, OutboxId answer) {
        turn.searched()
                .ifPresent(searched -> outcome(turn)
                        .map(outcome -> result(outcome, candidate, turn, searched))
                        .ifPresent(result -> {
                            note(searched.forWhat(), utterance, words, result, answer);
                            count(result);
                        }));
    }

    /** Whether a verdict is news. */
    boolean judge(Utterance utterance, OutboxId answer, boolean helpful) {
        return questions.judge(utterance.conversation(), answer, helpful);
    }

    /** Forgets a question that its writer took back. */
    void forget(Utterance utterance, String providerId) {
        questions.forget(utterance.conversation(), providerId);
    }

    private void note(Searched.ForWhat forWhat, Utterance utterance, String words, Result result, OutboxId answer) {
        switch (forWhat) {
            case THESE_WORDS -> questions.ask(utterance, words, result, answer);
            case THE_QUESTION_BEFORE -> questions.settle(utterance.conversation(), result, answer);
        }
    }

    private void count(Result result) {
        figure(result.outcome()).ifPresent(what -> figures.count(result.force().orElse(null), what));
    }

    private static Optional<Figure> figure(Outcome outcome) {
        return switch (outcome) {
            case ANSWER -> Optional.of(Figure.ANSWERED);
            case CHOICES -> Optional.of(Figure.CHOICES_OFFERED);
            case NO_ANSWER -> Optional.of(Figure.DECLINED);
            case FORCE_ASKED, ACTION -> Optional.empty();
        };
    }

    private static Result result(Outcome outcome, Candidate candidate, Turn turn, Searched searched) {
        return new Result(
                outcome,
                turn.force().or(candidate::force),
                turn.article().map(Article::id),
                turn.confidence(),
                searched.nearest().map(Article::id));
    }

    /** Nothing for greetings, and for what is nobody's business: danger, and what becomes of messages and data. */
    private static Optional<Outcome> outcome(Turn turn) {
        return switch (turn.kind()) {
            case ANSWER -> Optional.of(Outcome.ANSWER);
            case CHOICES ->
                Optional.of(
                        turn.open()
                                        .filter(OpenQuestion.WhichForce.class::isInstance)
                                        .isPresent()
                                ? Outcome.FORCE_ASKED
                                : Outcome.CHOICES);
            case NO_ANSWER -> Optional.of(Outcome.NO_ANSWER);
            case BOOK, REGISTER, ALERT, PERSON, HELP -> Optional.of(Outcome.ACTION);
            case SMALLTALK, EMERGENCY, OPT_OUT, OPT_IN, MY_DATA -> Optional.empty();
        };
    }
}
