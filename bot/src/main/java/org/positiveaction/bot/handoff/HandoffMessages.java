package org.positiveaction.bot.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.team.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which message of the outbox belongs to which hand-off: for changing cards, and for seeing to what did not arrive. */
@Component
class HandoffMessages {
    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    HandoffMessages(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** What a message does. */
    enum Kind {
        /** Tells the team who waits. */
        NOTICE,
        /** Tells the member who took a candidate what went before. */
        BRIEF,
        /** Brings a candidate's words to the member. */
        RELAY,
        /** Brings a member's words to the candidate. */
        REPLY
    }

    /** @param member whom it tells, or whose words it brings; empty for the team's channel */
    record Kept(OutboxId message, HandoffId handoff, Kind kind, Line line, Optional<MemberId> member) {}

    void keep(OutboxId message, HandoffId handoff, Kind kind, Line line, @Nullable MemberId member) {
        jdbc.sql("""
                insert into handoff_message (outbox_id, number, kind, conversation_id, channel, place, person,
                    member_id, posted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(message.value())
                .param(handoff.number())
                .param(kind.name())
                .param(line.conversation().value())
                .param(line.to().channel().name())
                .param(seal.seal(line.to().place()))
                .param(seal.seal(line.to().person()))
                .param(member == null ? null : member.value())
                .param(OffsetDateTime.now(clock))
                .update();
    }

    Optional<Kept> find(OutboxId message) {
        return jdbc.sql("select * from handoff_message where outbox_id = ?")
                .param(message.value())
                .query(this::kept)
                .optional();
    }

    /** All that belong to a hand-off. */
    List<OutboxId> of(HandoffId handoff) {
        return jdbc.sql("select outbox_id from handoff_message where number = ?")
                .param(handoff.number())
                .query((row, n) -> new OutboxId(row.getObject(1, UUID.class)))
                .list();
    }

    void failed(OutboxId message, String why) {
        jdbc.sql("update handoff_message set failed_why = ? where outbox_id = ?")
                .params(why.substring(0, Math.min(why.length(), 200)), message.value())
                .update();
    }

    /** Why the team was not reached on some route, if so: the newest reason. */
    Optional<String> failure(HandoffId handoff) {
        return jdbc.sql("""
                        select failed_why from handoff_message
                        where number = ? and kind = 'NOTICE' and failed_why is not null
                        order by posted_at desc limit 1""").param(handoff.number()).query(String.class).optional();
    }

    /** Whether a notice of this hand-off did not get there. */
    boolean hasFailedAt(HandoffId handoff, Line line) {
        return jdbc.sql("""
                        select count(*) from handoff_message
                        where number = ? and conversation_id = ? and failed_why is not null""")
                        .params(handoff.number(), line.conversation().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The cards that show a hand-off, in one order for all. */
    List<Kept> cards(HandoffId handoff) {
        return jdbc.sql("""
                        select * from handoff_message
                        where number = ? and channel = 'TEAMS' and kind in ('NOTICE', 'BRIEF') and failed_why is null
                        order by conversation_id, posted_at""").param(handoff.number()).query(this::kept).list();
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                new OutboxId(row.getObject("outbox_id", UUID.class)),
                new HandoffId(row.getLong("number")),
                Kind.valueOf(row.getString("kind")),
                new Line(new ConversationId(row.getObject("conversation_id", UUID.class)), seal.address(row)),
                Optional.ofNullable(row.getObject("member_id", UUID.class)).map(MemberId::new));
    }
}
