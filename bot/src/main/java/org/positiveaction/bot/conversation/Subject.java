package org.positiveaction.bot.conversation;

import java.time.Instant;
import java.util.Optional;
import org.positiveaction.bot.candidate.Candidate;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Utterance;

/**
 * Something that candidates want done, beside having a question answered: a place at a session, their data shown. One
 * that asks nothing itself has nothing to add to how it hears.
 */
interface Subject {

    /** Does what some words want done about it, if anything, and says what came of it. */
    Optional<Turn> hear(Heard heard);

    /** Whether it is heard also while a person talks with the candidate. */
    default boolean isHeardAlways() {
        return false;
    }

    /** What it asked last, once more, after something else was said; empty if nothing is open. */
    default Optional<Turn> askAgain(Utterance utterance, Candidate candidate) {
        return Optional.empty();
    }

    /** Says whether something else has been asked since, which is answered first. */
    default void setAside(ConversationId conversation, boolean aside) {}

    /** Whether a question of its own waits for an answer. */
    default boolean isAsking(ConversationId conversation) {
        return false;
    }

    /** Lets go of what the candidate is in the middle of, for they want no more messages. */
    default void forget(ConversationId conversation) {}

    /** Forgets what was asked before a moment. */
    default void closeThoseBefore(ConversationId conversation, Instant moment) {}
}
