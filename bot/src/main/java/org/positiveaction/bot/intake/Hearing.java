package org.positiveaction.bot.intake;

import java.time.Duration;
import java.util.Optional;
import org.positiveaction.bot.conversation.Conversations;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.WithoutWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hears the next utterance of one conversation: everything that follows from it, and the fact that it was heard, in one
 * transaction.
 */
@Component
class Hearing {
    private static final Logger log = LoggerFactory.getLogger(Hearing.class);

    private final Unheard unheard;
    private final Conversations conversations;
    private final TransactionTemplate transactions;
    private final IntakeSettings settings;

    Hearing(Unheard unheard, Conversations conversations, TransactionTemplate transactions, IntakeSettings settings) {
        this.unheard = unheard;
        this.conversations = conversations;
        this.transactions = transactions;
        this.settings = settings;
    }

    /** Says whether there was something to hear, and it was heard. */
    boolean hearNext(ConversationId conversation) {
        Optional<Next> next = Optional.empty();
        try {
            next = unheard.next(conversation);
            return next.isPresent() && Boolean.TRUE.equals(transactions.execute(status -> hear(conversation)));
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException e) {
            // The database is away or busy: that is not the utterance's fault, and the sweep comes back to it.
            log.warn(
                    "The database did not serve conversation {}: {}",
                    conversation,
                    e.getClass().getName());
            return false;
        } catch (RuntimeException | Error e) {
            log.error("Conversation {} could not be heard", conversation, WithoutWords.of(e));
            next.ifPresent(this::stumble);
            return false;
        }
    }

    private boolean hear(ConversationId conversation) {
        unheard.lock(conversation);
        Optional<Next> next = unheard.next(conversation);
        next.ifPresent(found -> {
            conversations.hear(found.utterance(), found.force());
            unheard.heard(found);
        });
        return next.isPresent();
    }

    /**
     * Tries again later; after the last attempt the person is told, and the utterance is left for the team to see.
     * Another process may have heard it meanwhile, or have stumbled over it too: then it is theirs.
     */
    private void stumble(Next failed) {
        transactions.executeWithoutResult(status -> {
            unheard.lock(failed.utterance().conversation());
            unheard.next(failed.utterance().conversation())
                    .filter(next -> next.id().equals(failed.id()) && next.attempts() == failed.attempts())
                    .ifPresent(this::countAttempt);
        });
    }

    private void countAttempt(Next next) {
        if (next.attempts() + 1 < settings.attempts()) {
            unheard.tryLater(next, Duration.ofSeconds(1L << next.attempts()));
        } else {
            log.error("Utterance {} is given up after {} attempts", next.id(), next.attempts() + 1);
            conversations.apologise(next.utterance());
            unheard.giveUp(next);
        }
    }
}
