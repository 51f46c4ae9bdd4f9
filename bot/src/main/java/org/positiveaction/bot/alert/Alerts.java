package org.positiveaction.bot.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What candidates have asked to be told of. */
@Component
public class Alerts {
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Alerts(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** How many people wait for something. */
    public record Waiting(ForceId force, Subject subject, int people) {}

    /**
     * Notes that a candidate asks for something; whether they had not done so already.
     *
     * @param newest the number of the newest session that is no news to them; 0 for none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean ask(ConversationId candidate, ForceId force, Subject subject, long newest) {
        if (of(candidate).stream()
                .anyMatch(
                        alert -> alert.force().equals(force) && alert.subject().equals(subject))) {
            return false;
        }
        jdbc.sql("""
                insert into alert (conversation_id, force, about, which, asked_at, seen, open_for)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(candidate.value())
                .param(force.value())
                .param(subject.about().name())
                .param(subject.which())
                .param(OffsetDateTime.now(clock))
                .param(newest)
                .param(candidate.value())
                .update();
        return true;
    }

    /** What a candidate has asked for and not been told yet, in the order of asking. */
    public List<Alert> of(ConversationId candidate) {
        return jdbc.sql("select * from alert where open_for = ? order by id")
                .param(candidate.value())
                .query(Alerts::alert)
                .list();
    }

    /** The forces of all that is kept of what a candidate has asked for, also after they were told. */
    public List<ForceId> forcesOf(ConversationId candidate) {
        return jdbc.sql("select distinct force from alert where conversation_id = ?")
                .param(candidate.value())
                .query((row, n) -> new ForceId(row.getString(1)))
                .list();
    }

    /**
     * Ends all that a candidate has asked for, also what they are told of in a message that has not begun to leave; says
     * whether that was anything. What was not allowed to leave in the same moment is to be told again, so it comes last.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean endAll(ConversationId candidate) {
        int ended = endOpen(candidate);
        int takenBack = takeBack(candidate);
        int toldAgain = endOpen(candidate);
        return ended + takenBack + toldAgain > 0;
    }

    private int endOpen(ConversationId candidate) {
        return jdbc.sql("delete from alert where open_for = ?")
                .param(candidate.value())
                .update();
    }

    private int takeBack(ConversationId candidate) {
        List<OutboxId> telling = jdbc.sql(
                        "select distinct message_id from alert where conversation_id = ? and message_id is not null")
                .param(candidate.value())
                .query((row, n) -> new OutboxId(row.getObject("message_id", UUID.class)))
                .list();
        List<OutboxId> takenBack = outbox.takeBack(telling);
        takenBack.forEach(message -> jdbc.sql("delete from alert where message_id = ?")
                .param(message.value())
                .update());
        return takenBack.size();
    }

    /** How many wait for what at some forces; without those who are being told. */
    public List<Waiting> waiting(Collection<ForceId> forces) {
        return forces.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select force, about, which, count(*) as people from alert
                        where open_for is not null and opening_id is null and force in (:forces)
                        group by force, about, which order by force, about, which""")
                        .param("forces", forces.stream().map(ForceId::value).toList())
                        .query((row, n) -> new Waiting(
                                new ForceId(row.getString("force")), Subject.read(row), row.getInt("people")))
                        .list();
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
        return new Alert(
                new ForceId(row.getString("force")),
                Subject.read(row),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("opening_id") != null);
    }
}
