package org.positiveaction.bot.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;

/**
 * A store of personal data: it knows its tables, what it holds of somebody, and how to let go of it.
 *
 * <p>All that it does belongs to the caller's transaction. A test sees to it that every table that holds anything of a
 * person has exactly one such store.
 */
public interface PersonalData {

    /** The tables it keeps, in lower case. */
    Set<String> tables();

    /** What it holds of a candidate, in words that they understand; empty for nothing. */
    List<Holding> heldOf(ConversationId candidate);

    /** Whether it holds anything for which the address of a conversation is still needed. */
    default boolean needsAddress(ConversationId conversation) {
        return !heldOf(conversation).isEmpty();
    }

    /**
     * Keeps others of the team and timers from adding to what it holds of a candidate until the transaction ends; called
     * for all stores before any of them erases.
     */
    default void lock(ConversationId candidate) {}

    /** Erases all that it holds of a candidate, but for how they are reached. Doing so again changes nothing. */
    void erase(ConversationId candidate);

    /**
     * Erases what it holds of somebody as a candidate where they are also told of other candidates, as one of the team:
     * that stays.
     */
    default void eraseBesideTheTeams(ConversationId conversation) {
        erase(conversation);
    }

    /**
     * Erases, a while after, what could not be erased at once: the words that asked for it, for instance.
     *
     * @param until what came later is kept
     */
    default void eraseRest(ConversationId candidate, Instant until) {}

    /** Erases how somebody is reached, after everything else; nothing leaves for them any more, and nothing waits. */
    default void eraseAddress(Line line) {}

    /**
     * Lets go of everything that has been kept for as long as the schedule allows. Called every day, and after a time
     * in which no bot ran for all that has become due meanwhile.
     */
    void expire(Instant now);
}
