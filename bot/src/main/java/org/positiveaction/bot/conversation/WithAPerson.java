package org.positiveaction.bot.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.positiveaction.bot.candidate.Candidate;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.handoff.Reception;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Utterance;
import org.positiveaction.bot.transcript.Transcripts;
import org.springframework.stereotype.Component;

/** What becomes of a candidate's words when they want a person, wait for one, or talk with one. */
@Component
class WithAPerson {
    private static final Set<String> BACK = Set.of("bot", "back to bot", "back to the bot", "the bot please");

    private static final int FEW = 30;
    private static final int TURNS = 10;

    private final Reception reception;
    private final Knowledge knowledge;
    private final Transcripts transcripts;

    WithAPerson(Reception reception, Knowledge knowledge, Transcripts transcripts) {
        this.reception = reception;
        this.knowledge = knowledge;
        this.transcripts = transcripts;
    }

    Optional<Handoff> handoff(ConversationId conversation) {
        return reception.open(conversation);
    }

    /**
     * Puts a candidate among those who wait, if that is what a turn comes to: they want a person, and their force is
     * known.
     *
     * @return the message that acknowledges it; empty if the turn is to be said as it is
     */
    Optional<OutboxId> ask(Utterance utterance, Candidate candidate, String words, Turn turn) {
        boolean asks = turn.kind() == Kind.PERSON
                && turn.open().filter(OpenQuestion.WhichTeam.class::isInstance).isEmpty();
        return Optional.of(utterance)
                .filter(said -> asks)
                .flatMap(said -> force(candidate, turn))
                .map(force -> reception.ask(utterance.line(), force, reason(utterance, words)));
    }

    /** The words that asked; where they are few, with what was said before, which they mostly refer to. */
    private String reason(Utterance utterance, String words) {
        return words.length() >= FEW
                ? words
                : transcripts.last(utterance.conversation(), TURNS).reversed().stream()
                        .filter(line -> line.speaker().isEmpty())
                        .skip(1)
                        .findFirst()
                        .map(line -> line.text() + " / " + words)
                        .orElse(words);
    }

    /** Whether a turn would get a person to where others read along. */
    boolean mustBeAskedInPrivate(Utterance utterance, Turn turn) {
        return turn.kind() == Kind.PERSON && !utterance.sender().inPrivate();
    }

    /** When the last hand-off of a conversation ended. */
    Optional<Instant> endedAt(ConversationId conversation) {
        return reception.endedAt(conversation);
    }

    /** Whether the words answer the question if talking with a person helped; then it has been dealt with. */
    boolean judges(ConversationId conversation, String words) {
        return reception.judge(conversation, words);
    }

    /**
     * Deals with words of a candidate who waits or talks with a person.
     *
     * @return false if the bot is to answer: somebody who waits may go on asking
     */
    boolean hears(Handoff handoff, String words, Turn turn) {
        if (BACK.contains(References.bare(words))) {
            reception.leave(handoff);
            return true;
        }
        if (!handoff.isWaiting()) {
            reception.relay(handoff, words);
            return true;
        }
        return switch (turn.kind()) {
            case PERSON -> {
                reception.remind(handoff);
                yield true;
            }
            case NO_ANSWER, SMALLTALK -> {
                reception.keep(handoff);
                yield true;
            }
            case ANSWER, CHOICES, BOOK, REGISTER, ALERT, HELP, MY_DATA, OPT_IN, OPT_OUT, EMERGENCY -> false;
        };
    }

    /** Tells who has to know that a candidate may be in danger. */
    void warn(Handoff handoff, String words) {
        reception.warn(handoff, words);
    }

    /** Whether a member of the team talks with the candidate. */
    boolean isTalking(ConversationId conversation) {
        return reception
                .open(conversation)
                .filter(handoff -> !handoff.isWaiting())
                .isPresent();
    }

    /** Brings something that is not words to the member who talks with the candidate; says whether one does. */
    boolean relays(ConversationId conversation, String what) {
        Optional<Handoff> taken = reception.open(conversation).filter(handoff -> !handoff.isWaiting());
        taken.ifPresent(handoff -> reception.relay(handoff, what));
        return taken.isPresent();
    }

    private Optional<Force> force(Candidate candidate, Turn turn) {
        return turn.force().or(candidate::force).flatMap(knowledge::force);
    }
}
