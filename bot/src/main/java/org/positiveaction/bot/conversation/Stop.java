package org.positiveaction.bot.conversation;

import java.util.Optional;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.delivery.OptedOut;
import org.positiveaction.bot.handoff.Reception;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Utterance;
import org.positiveaction.bot.message.WithoutWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What STOP ends, whether it is said to us or to the provider: all messages, and whatever the candidate is in the middle
 * of. Places that are booked stay; START brings their reminders back.
 */
@Component
class Stop {
    private static final Logger log = LoggerFactory.getLogger(Stop.class);

    private final OptOuts optOuts;
    private final OpenQuestions openQuestions;
    private final Subjects subjects;
    private final Reception reception;
    private final TransactionTemplate apart;

    Stop(
            OptOuts optOuts,
            OpenQuestions openQuestions,
            Subjects subjects,
            Reception reception,
            PlatformTransactionManager transactions) {
        this.optOuts = optOuts;
        this.openQuestions = openQuestions;
        this.subjects = subjects;
        this.reception = reception;
        this.apart = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    void said(Utterance utterance) {
        optOuts.add(utterance.from());
        end(utterance.conversation());
    }

    /** The provider has obeyed it already, and answered. */
    void saidAtProvider(Utterance utterance) {
        optOuts.addAtProvider(utterance.from());
        end(utterance.conversation());
    }

    /** The provider knew before us. Whatever goes wrong here keeps no message from being settled. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(OptedOut event) {
        try {
            apart.executeWithoutResult(status -> end(event.conversation()));
        } catch (RuntimeException e) {
            log.error(
                    "What follows from an opt-out in {} could not be seen to",
                    event.conversation(),
                    WithoutWords.of(e));
        }
    }

    private void end(ConversationId conversation) {
        openQuestions.replace(conversation, Optional.empty());
        subjects.forget(conversation);
        reception.open(conversation).ifPresent(reception::stopped);
    }
}
