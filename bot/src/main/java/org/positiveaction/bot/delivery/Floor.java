package org.positiveaction.bot.delivery;

import org.positiveaction.bot.message.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may speak to a candidate now.
 *
 * <p>The epoch grows at every change of owner; what the bot said for an older epoch does not leave any more.
 */
@Component
public class Floor {
    private final JdbcClient jdbc;

    Floor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message's place in the order of its conversation, and the epoch it is said in. */
    record Place(long number, long epoch) {}

    /** Who holds the floor. */
    public enum Holder {
        BOT,
        PERSON
    }

    /** Hands the floor to somebody else: what the bot has said until now and has not left yet, does not leave any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(ConversationId conversation, Holder to) {
        int known = jdbc.sql("update floor set holder = ?, epoch = epoch + 1 where conversation_id = ?")
                .params(to.name(), conversation.value())
                .update();
        if (known == 0) {
            jdbc.sql("insert into floor (conversation_id, holder, epoch, last_number) values (?, ?, 1, 0)")
                    .params(conversation.value(), to.name())
                    .update();
        }
    }

    /** Who holds it now; what was posted before this was asked keeps it so until the transaction ends. */
    public Holder holder(ConversationId conversation) {
        return jdbc.sql("select holder from floor where conversation_id = ?")
                .param(conversation.value())
                .query((row, n) -> Holder.valueOf(row.getString(1)))
                .optional()
                .orElse(Holder.BOT);
    }

    /** Whether the bot may still say what it said in an epoch. */
    boolean isTheBots(ConversationId conversation, long said) {
        return jdbc.sql("select count(*) from floor where conversation_id = ? and holder = 'BOT' and epoch <= ?")
                        .params(conversation.value(), said)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Takes the next place; until the transaction ends nobody else takes one in this conversation. */
    @Transactional(propagation = Propagation.MANDATORY)
    Place next(ConversationId conversation) {
        int known = jdbc.sql("update floor set last_number = last_number + 1 where conversation_id = ?")
                .param(conversation.value())
                .update();
        if (known == 0) {
            jdbc.sql("insert into floor (conversation_id, holder, epoch, last_number) values (?, 'BOT', 0, 1)")
                    .param(conversation.value())
                    .update();
        }
        return jdbc.sql("select last_number, epoch from floor where conversation_id = ?")
                .param(conversation.value())
                .query((row, n) -> new Place(row.getLong(1), row.getLong(2)))
                .single();
    }
}
