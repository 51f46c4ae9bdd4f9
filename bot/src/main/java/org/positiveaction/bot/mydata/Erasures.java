package org.positiveaction.bot.mydata;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.privacy.PersonalData;
import org.positiveaction.bot.privacy.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases everything that we hold of people. */
@Component
public class Erasures {
    private final JdbcClient jdbc;
    private final List<PersonalData> stores;
    private final Persons persons;
    private final Figures figures;
    private final Clock clock;

    Erasures(JdbcClient jdbc, List<PersonalData> stores, Persons persons, Figures figures, Clock clock) {
        this.jdbc = jdbc;
        this.stores = stores;
        this.persons = persons;
        this.figures = figures;
        this.clock = clock;
    }

    /** Who asked for it, and how. */
    public enum How {
        IN_THE_CHAT,
        IN_WRITING
    }

    /** A conversation that is erased but for how to reach the person, who has still to be told. */
    record Rest(Receipt receipt, ConversationId conversation) {}

    /**
     * Erases all that is held of a person, in all conversations that we have with them, whatever they are in the middle
     * of. How they are reached, and the copies at providers, follow by themselves within minutes. That they want no
     * messages stays, as a hash.
     *
     * @return empty if nothing at all is held of them
     */
    @Transactional
    public Optional<Receipt> erase(ConversationId conversation, How how) {
        List<Line> lines = persons.linesOf(conversation);
        lines.forEach(line -> persons.lock(line.conversation()));
        lines.forEach(line -> stores.forEach(store -> store.erase(line.conversation())));
        return lines.isEmpty() ? Optional.empty() : Optional.of(note(lines, how));
    }

    private Receipt note(List<Line> lines, How how) {
        Receipt receipt = Receipt.create();
        jdbc.sql("insert into erasure (receipt, how, asked_at) values (?, ?, ?)")
                .params(receipt.value(), how.name(), OffsetDateTime.now(clock))
                .update();
        lines.forEach(line -> jdbc.sql("insert into erasure_rest (receipt, conversation_id) values (?, ?)")
                .params(receipt.value(), line.conversation().value())
                .update());
        figures.count(null, Figure.ERASED);
        return receipt;
    }

    /** Those of which something is left. */
    List<Rest> unfinished() {
        return jdbc.sql("select receipt, conversation_id from erasure_rest order by receipt, conversation_id")
                .query((row, n) ->
                        new Rest(new Receipt(row.getString(1)), new ConversationId(row.getObject(2, UUID.class))))
                .list();
    }

    void finish(Rest rest) {
        jdbc.sql("delete from erasure_rest where receipt = ? and conversation_id = ?")
                .params(rest.receipt().value(), rest.conversation().value())
                .update();
        jdbc.sql("""
                update erasure set done_at = ? where receipt = ?
                    and not exists (select 1 from erasure_rest where erasure_rest.receipt = erasure.receipt)""").params(OffsetDateTime.now(clock), rest.receipt().value()).update();
    }
}
