package org.positiveaction.bot.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where each member is reached, as of the last time they wrote; and the channels where whole teams are told. */
@Component
public class MemberLines {
    private final JdbcClient jdbc;
    private final Seal seal;

    MemberLines(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    public Optional<Line> find(MemberId member, Channel channel) {
        return jdbc.sql("select * from team_member_line where member_id = ? and channel = ?")
                .params(member.value(), channel.name())
                .query(this::line)
                .optional();
    }

    /** The members at the other end of a conversation: mostly none, and more than one where a phone was handed on. */
    public List<MemberId> whoIsAt(ConversationId conversation) {
        return jdbc.sql("select member_id from team_member_line where conversation_id = ?")
                .param(conversation.value())
                .query((row, n) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Whether a conversation is a member's, or the channel of a team: there they are told of candidates. */
    public boolean isTheTeams(ConversationId conversation) {
        return jdbc.sql("""
                                select count(*) from (
                                    select conversation_id from team_member_line
                                    union all select conversation_id from team_channel) as lines
                                where conversation_id = ?""").param(conversation.value()).query(Integer.class).single() > 0;
    }

    /** Remembers where a member wrote from, alone with us. */
    @Transactional
    public void keep(MemberId member, Line line) {
        if (find(member, line.to().channel()).equals(Optional.of(line))) {
            return;
        }
        jdbc.sql("delete from team_member_line where member_id = ? and channel = ?")
                .params(member.value(), line.to().channel().name())
                .update();
        jdbc.sql("""
                insert into team_member_line (member_id, channel, conversation_id, place, person)
                values (?, ?, ?, ?, ?)""")
                .param(member.value())
                .param(line.to().channel().name())
                .param(line.conversation().value())
                .param(seal.seal(line.to().place()))
                .param(seal.seal(line.to().person()))
                .update();
    }

    /** The Teams channel where the team of a force is told who waits. */
    public Optional<Line> channelOf(ForceId force) {
        return jdbc.sql("select 'TEAMS' as channel, c.* from team_channel c where force = ?")
                .param(force.value())
                .query(this::line)
                .optional();
    }

    /** From now on the team of a force is told there. */
    @Transactional
    public void keepChannel(ForceId force, Line line) {
        jdbc.sql("delete from team_channel where force = ?")
                .param(force.value())
                .update();
        jdbc.sql("insert into team_channel (force, conversation_id, place, person) values (?, ?, ?, ?)")
                .params(
                        force.value(),
                        line.conversation().value(),
                        seal.seal(line.to().place()),
                        seal.seal(line.to().person()))
                .update();
    }

    private Line line(ResultSet row, int number) throws SQLException {
        return new Line(new ConversationId(row.getObject("conversation_id", UUID.class)), seal.address(row));
    }
}
