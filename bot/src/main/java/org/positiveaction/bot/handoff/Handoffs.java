package org.positiveaction.bot.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Route;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All requests for a person. */
@Component
public class Handoffs {
    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    Handoffs(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** What happens next to a hand-off if nobody does anything. */
    enum Due {
        TAKE,
        PROMISE,
        FIRST_REPLY,
        IDLE
    }

    public Optional<Handoff> find(HandoffId id) {
        return jdbc.sql("select * from handoff where number = ?")
                .param(id.number())
                .query(this::handoff)
                .optional();
    }

    /** The hand-off that a conversation is in: waiting or taken. */
    public Optional<Handoff> open(ConversationId conversation) {
        return jdbc.sql("select * from handoff where open_for = ?")
                .param(conversation.value())
                .query(this::handoff)
                .optional();
    }

    /** The one that ended last in a conversation. */
    public Optional<Handoff> lastEnded(ConversationId conversation) {
        return jdbc.sql("""
                        select * from handoff where conversation_id = ? and state = 'ENDED'
                        order by number desc limit 1""").param(conversation.value()).query(this::handoff).optional();
    }

    /** Who waits at some forces, longest first. */
    public List<Handoff> waiting(Collection<ForceId> forces) {
        return inState("WAITING", forces);
    }

    /** Who at some forces is talked with, longest first. */
    public List<Handoff> taken(Collection<ForceId> forces) {
        return inState("TAKEN", forces);
    }

    /** Whom a member talks with, longest first. */
    public List<Handoff> of(MemberId member) {
        return jdbc.sql("select * from handoff where state = 'TAKEN' and member_id = ? order by number")
                .param(member.value())
                .query(this::handoff)
                .list();
    }

    /** Whether a conversation of a member's has ended lately. */
    public boolean anyEnded(MemberId member, Instant since) {
        return countEnded(member, since, Handoff.How.values()) > 0;
    }

    /** Whether a candidate whom a member talked with has lately gone back to the bot by themselves. */
    public boolean anyLeft(MemberId member, Instant since) {
        return countEnded(member, since, Handoff.How.LEFT) > 0;
    }

    private int countEnded(MemberId member, Instant since, Handoff.How... hows) {
        return jdbc.sql("""
                        select count(*) from handoff where state = 'ENDED' and member_id = :member
                            and ended_at >= :since and ended_how in (:hows)""")
                .param("member", member.value())
                .param("since", time(since))
                .param("hows", Stream.of(hows).map(Enum::name).toList())
                .query(Integer.class)
                .single();
    }

    /** All of a conversation, newest first. */
    public List<Handoff> in(ConversationId conversation) {
        return jdbc.sql("select * from handoff where conversation_id = ? order by number desc")
                .param(conversation.value())
                .query(this::handoff)
                .list();
    }

    private List<Handoff> inState(String state, Collection<ForceId> forces) {
        return forces.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select * from handoff where state = :state and force in (:forces) order by opened_at, number")
                        .param("state", state)
                        .param("forces", forces.stream().map(ForceId::value).toList())
                        .query(this::handoff)
                        .list();
    }

    /** Keeps everybody else from changing it until the transaction ends. */
    Optional<Handoff> lock(HandoffId id) {
        return jdbc.sql("select * from handoff where number = ? for update")
                .param(id.number())
                .query(this::handoff)
                .optional();
    }

    Optional<Handoff> lockOpen(ConversationId conversation) {
        return open(conversation).flatMap(open -> lock(open.id())).filter(locked -> !isEnded(locked));
    }

    Handoff add(Line candidate, ForceId force, String reason, Instant promisedFor, Due due, Instant dueAt) {
        jdbc.sql("""
                insert into handoff (conversation_id, channel, place, person, force, reason, state, opened_at,
                    promised_for, active_at, due, due_at, open_for)
                values (?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?, ?, ?, ?)""")
                .param(candidate.conversation().value())
                .param(candidate.to().channel().name())
                .param(seal.seal(candidate.to().place()))
                .param(seal.seal(candidate.to().person()))
                .param(force.value())
                .param(seal.seal(reason))
                .param(now())
                .param(time(promisedFor))
                .param(now())
                .param(due.name())
                .param(time(dueAt))
                .param(candidate.conversation().value())
                .update();
        return open(candidate.conversation()).orElseThrow();
    }

    /** Whether no member has taken it yet. */
    boolean isUntouched(HandoffId id) {
        return jdbc.sql("select count(*) from handoff where number = ? and member_id is null")
                        .param(id.number())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Gives a waiting candidate to a member; of several who try at once, one gets it. */
    boolean take(HandoffId id, MemberId member, Route route, Instant replyDue) {
        return jdbc.sql("""
                        update handoff set state = 'TAKEN', member_id = ?, route = ?, taken_at = ?, replied_at = null,
                            active_at = ?, due = 'FIRST_REPLY', due_at = ?
                        where number = ? and state = 'WAITING'""")
                        .params(member.value(), route.name(), now(), now(), time(replyDue), id.number())
                        .update()
                > 0;
    }

    /** Gives a candidate that somebody talks with to another member. */
    void pass(HandoffId id, MemberId to, Route route, Instant replyDue) {
        jdbc.sql("""
                update handoff set member_id = ?, route = ?, taken_at = ?, replied_at = null, active_at = ?,
                    due = 'FIRST_REPLY', due_at = ?
                where number = ? and state = 'TAKEN'""")
                .params(to.value(), route.name(), now(), now(), time(replyDue), id.number())
                .update();
    }

    /** The member goes on in another way. */
    void move(HandoffId id, MemberId member, Route route) {
        jdbc.sql("update handoff set route = ? where number = ? and member_id = ? and state = 'TAKEN'")
                .params(route.name(), id.number(), member.value())
                .update();
    }

    /** Puts a candidate back among those who wait. */
    void giveBack(HandoffId id, Instant promisedFor, Due due, Instant dueAt) {
        jdbc.sql("""
                update handoff set state = 'WAITING', route = null, taken_at = null, replied_at = null, noted = false,
                    missed_at = case when replied_at is null and promised_for <= ? then coalesce(missed_at, ?)
                        else missed_at end,
                    promised_for = ?, due = ?, due_at = ?
                where number = ? and state = 'TAKEN'""")
                .params(now(), now(), time(promisedFor), due.name(), time(dueAt), id.number())
                .update();
    }

    void end(HandoffId id, Handoff.How how) {
        jdbc.sql("""
                update handoff set state = 'ENDED', ended_at = ?, ended_how = ?, due = null, due_at = null,
                    open_for = null where number = ?""").params(now(), how.name(), id.number()).update();
    }

    /** The member has written: the next thing to happen is that nothing is said for a while. */
    void replied(HandoffId id, Instant idleAt) {
        jdbc.sql("""
                update handoff set
                    missed_at = case when replied_at is null and promised_for <= ? then coalesce(missed_at, ?)
                        else missed_at end,
                    replied_at = coalesce(replied_at, ?), active_at = ?, due = 'IDLE', due_at = ?
                where number = ?""")
                .params(now(), now(), now(), now(), time(idleAt), id.number())
                .update();
    }

    /** The candidate has written: where the member has replied before, the time until they are idle starts again. */
    void heard(HandoffId id, Instant idleAt) {
        jdbc.sql("""
                update handoff set active_at = ?, due_at = case when due = 'IDLE' then ? else due_at end
                where number = ?""").params(now(), time(idleAt), id.number()).update();
    }

    void due(HandoffId id, Due due, Instant at) {
        jdbc.sql("update handoff set due = ?, due_at = ? where number = ?")
                .params(due.name(), time(at), id.number())
                .update();
    }

    /** A promise was broken, and this one takes its place; says how many were broken by now. */
    int promiseAgain(HandoffId id, Instant by) {
        jdbc.sql("""
                update handoff set missed_at = coalesce(missed_at, ?), missed_times = missed_times + 1, promised_for = ?
                where number = ?""").params(now(), time(by), id.number()).update();
        return jdbc.sql("select missed_times from handoff where number = ?")
                .param(id.number())
                .query(Integer.class)
                .single();
    }

    void danger(HandoffId id) {
        jdbc.sql("update handoff set danger = true where number = ?")
                .param(id.number())
                .update();
    }

    /** Says whether this was the first time. */
    boolean note(HandoffId id) {
        return jdbc.sql("update handoff set noted = true where number = ? and noted = false")
                        .param(id.number())
                        .update()
                > 0;
    }

    /** Says whether it was not known yet. */
    boolean judge(HandoffId id, boolean helped) {
        return jdbc.sql("update handoff set helped = ? where number = ? and helped is null")
                        .params(helped, id.number())
                        .update()
                > 0;
    }

    /** Those for which it is time that something happens. */
    List<HandoffId> due(int most) {
        return jdbc.sql("select number from handoff where due_at <= ? order by due_at limit ?")
                .params(now(), most)
                .query((row, n) -> new HandoffId(row.getLong(1)))
                .list();
    }

    /** What it is time for; locks the hand-off, unless somebody else is at it. */
    Optional<Due> lockDue(HandoffId id) {
        return jdbc.sql("select due from handoff where number = ? and due_at <= ? for update skip locked")
                .params(id.number(), now())
                .query((row, n) -> Due.valueOf(row.getString(1)))
                .optional();
    }

    private static boolean isEnded(Handoff handoff) {
        return handoff.stage() instanceof Handoff.Stage.Ended;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private OffsetDateTime time(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }

    private Handoff handoff(ResultSet row, int number) throws SQLException {
        Line candidate = new Line(new ConversationId(row.getObject("conversation_id", UUID.class)), seal.address(row));
        return new Handoff(
                new HandoffId(row.getLong("number")),
                candidate,
                new ForceId(row.getString("force")),
                seal.open(row.getString("reason")),
                instant(row, "opened_at").orElseThrow(),
                instant(row, "promised_for").orElseThrow(),
                row.getObject("missed_at") != null,
                row.getBoolean("danger"),
                stage(row));
    }

    private static Handoff.Stage stage(ResultSet row) throws SQLException {
        Optional<MemberId> member =
                Optional.ofNullable(row.getObject("member_id", UUID.class)).map(MemberId::new);
        return switch (row.getString("state")) {
            case "WAITING" -> new Handoff.Stage.Waiting();
            case "TAKEN" ->
                new Handoff.Stage.Taken(
                        member.orElseThrow(),
                        Route.valueOf(row.getString("route")),
                        instant(row, "taken_at").orElseThrow(),
                        instant(row, "replied_at"));
            case "ENDED" ->
                new Handoff.Stage.Ended(
                        member,
                        instant(row, "ended_at").orElseThrow(),
                        Handoff.How.valueOf(row.getString("ended_how")));
            case String unknown -> throw new IllegalStateException("No hand-off is " + unknown);
        };
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
