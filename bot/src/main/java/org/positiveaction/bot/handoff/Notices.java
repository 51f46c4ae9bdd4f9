package org.positiveaction.bot.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.team.Duty;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.MemberLines;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.TeamMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the team who waits: by a card in its Teams channel, or in the chats of those on duty where it has none; and by
 * text. Cards are changed in place when somebody takes the candidate, gives them back, or the candidate leaves.
 */
@Component
public class Notices {
    private static final Logger log = LoggerFactory.getLogger(Notices.class);

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Members members;
    private final MemberLines lines;
    private final Duty duty;
    private final Voice voice;
    private final Clock clock;

    private record Notice(OutboxId message, Line line) {}

    Notices(JdbcClient jdbc, Outbox outbox, Members members, MemberLines lines, Duty duty, Voice voice, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.members = members;
        this.lines = lines;
        this.duty = duty;
        this.voice = voice;
        this.clock = clock;
    }

    /**
     * Tells of a candidate who waits from now on.
     *
     * @param before who talked with them lately, and hears of it in person
     */
    void opened(Handoff handoff, Optional<MemberId> before) {
        Force force = voice.force(handoff);
        boolean told = tellInTeams(handoff, force);
        if (lines.channelOf(handoff.force()).isPresent()) {
            before.flatMap(member -> lines.find(member, Channel.TEAMS))
                    .ifPresent(line -> post(handoff, line, Words.again(handoff, force), before.orElseThrow()));
        }
        if (force.textsAtOnce() || !told) {
            told |= text(handoff, force);
        }
        if (!told) {
            log.warn("Nobody could be told of hand-off {}: no Teams channel, and nobody is on duty", handoff.id());
        }
    }

    /** Tells everybody again, on every route. */
    void again(Handoff handoff) {
        Force force = voice.force(handoff);
        tellInTeams(handoff, force);
        text(handoff, force);
    }

    /** Shows on the cards where it stands now. */
    void changed(Handoff handoff) {
        Force force = voice.force(handoff);
        Optional<String> takenBy = handoff.taken().map(taken -> members.nameOf(taken.by()));
        Speech now = Words.notice(handoff, force, takenBy);
        cards(handoff).forEach(card -> outbox.change(card.message(), card.line(), now));
    }

    /** Marks a notice that did not arrive, and tries the next route; says whether it was one. */
    boolean failed(OutboxId message, String why, Consumer<HandoffId> next) {
        Optional<HandoffId> of = jdbc.sql("select number from handoff_notice where outbox_id = ?")
                .param(message.value())
                .query((row, n) -> new HandoffId(row.getLong(1)))
                .optional();
        of.ifPresent(handoff -> {
            jdbc.sql("update handoff_notice set failed_why = ? where outbox_id = ?")
                    .params(why, message.value())
                    .update();
            log.warn("A notice of hand-off {} did not arrive: {}", handoff, why);
            next.accept(handoff);
        });
        return of.isPresent();
    }

    /** Why the team was not reached on some route, if so: the newest reason. */
    public Optional<String> failure(HandoffId handoff) {
        return jdbc.sql("""
                        select failed_why from handoff_notice where number = ? and failed_why is not null
                        order by posted_at desc limit 1""").param(handoff.number()).query(String.class).optional();
    }

    private boolean tellInTeams(Handoff handoff, Force force) {
        Speech card = Words.notice(handoff, force, Optional.empty());
        Optional<Line> channel = lines.channelOf(handoff.force());
        if (channel.isPresent()) {
            post(handoff, channel.get(), card, null);
            return true;
        }
        List<TeamMember> told = onDuty(handoff, Route.TEAMS);
        told.forEach(member ->
                lines.find(member.id(), Channel.TEAMS).ifPresent(line -> post(handoff, line, card, member.id())));
        return !told.isEmpty();
    }

    /** Says whether there was anybody to text. */
    boolean text(Handoff handoff, Force force) {
        List<TeamMember> told = onDuty(handoff, Route.SMS);
        told.forEach(member -> lines.find(member.id(), Channel.SMS)
                .ifPresent(line -> post(handoff, line, Words.text(handoff, force), member.id())));
        return !told.isEmpty();
    }

    /** In one order for all, so that two of us never wait for each other. */
    private List<TeamMember> onDuty(Handoff handoff, Route route) {
        return duty.on(handoff.force()).stream()
                .filter(member -> duty.shiftOf(member.id())
                        .filter(shift -> shift.route() == route)
                        .isPresent())
                .sorted(Comparator.comparing(member -> member.id().value()))
                .toList();
    }

    private void post(Handoff handoff, Line line, Speech speech, @Nullable MemberId member) {
        OutboxId message = outbox.post(line.conversation(), line.to(), Speaker.BOT, speech);
        jdbc.sql("""
                insert into handoff_notice (outbox_id, number, conversation_id, channel, place, person, member_id,
                    posted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(message.value())
                .param(handoff.id().number())
                .param(line.conversation().value())
                .param(line.to().channel().name())
                .param(line.to().place())
                .param(line.to().person())
                .param(member == null ? null : member.value())
                .param(OffsetDateTime.now(clock))
                .update();
    }

    private List<Notice> cards(Handoff handoff) {
        return jdbc.sql("""
                        select * from handoff_notice where number = ? and channel = 'TEAMS' and failed_why is null
                        order by conversation_id, posted_at""").param(handoff.id().number()).query(Notices::notice).list();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                new OutboxId(row.getObject("outbox_id", UUID.class)),
                new Line(
                        new ConversationId(row.getObject("conversation_id", UUID.class)),
                        Address.of(
                                Channel.valueOf(row.getString("channel")),
                                row.getString("place"),
                                row.getString("person"))));
    }
}
