package org.positiveaction.bot.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is behind a conversation: the same number, or the same account in Teams, is the same person. */
@Component
public class Persons {
    private final JdbcClient jdbc;
    private final Seal seal;

    Persons(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** All conversations with the person of this one, this one among them; none if it is not kept any more. */
    public List<Line> linesOf(ConversationId conversation) {
        return jdbc.sql("""
                        select id, channel, place, person from conversation
                        where person_hash = (select person_hash from conversation where id = ?) order by id""").param(conversation.value()).query(this::line).list();
    }

    /** All conversations with who is reached at a number, or in Teams under a name. */
    public List<Line> linesOf(Channel channel, String person) {
        return jdbc.sql("select id, channel, place, person from conversation where person_hash = ? order by id")
                .param(seal.hashOfPerson(Address.of(channel, "", person)))
                .query(this::line)
                .list();
    }

    /**
     * Keeps everybody else from hearing and storing anything in a conversation until the transaction ends; empty if it
     * is gone.
     */
    public Optional<Line> lock(ConversationId conversation) {
        jdbc.sql("select conversation_id from hearing where conversation_id = ? for update")
                .param(conversation.value())
                .query(UUID.class)
                .optional();
        return jdbc.sql("select id, channel, place, person from conversation where id = ? for update")
                .param(conversation.value())
                .query(this::line)
                .optional();
    }

    /** Conversations opened before a moment in which nothing is kept that was said to us, in the order of their ids. */
    List<Line> silentSince(Instant moment, int most, int skipped) {
        return jdbc.sql("""
                        select id, channel, place, person from conversation c where opened_at < ?
                            and not exists (select 1 from utterance where conversation_id = c.id)
                        order by id limit ? offset ?""")
                .params(moment.atOffset(ZoneOffset.UTC), most, skipped)
                .query(this::line)
                .list();
    }

    private Line line(ResultSet row, int number) throws SQLException {
        return new Line(new ConversationId(row.getObject("id", UUID.class)), seal.address(row));
    }
}
