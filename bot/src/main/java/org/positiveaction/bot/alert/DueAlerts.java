package org.positiveaction.bot.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The alerts that people have still to be told of what has opened. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DueAlerts {
    private static final Duration LATER = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    DueAlerts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One alert with what opened. */
    record Item(long id, Subject opened, LocalDate day) {}

    /** Those that it is time to look at, after a given one in line. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<Due> after(long last, int most) {
        return jdbc.sql("""
                        select min(id) as first, conversation_id, force, about from alert
                        where open_for is not null and opening_id is not null and try_at <= ?
                        group by conversation_id, force, about having min(id) > ? order by min(id) limit ?""")
                .params(OffsetDateTime.now(clock), last, most)
                .query((row, n) -> new Due(
                        row.getLong("first"),
                        new ConversationId(row.getObject("conversation_id", UUID.class)),
                        new ForceId(row.getString("force")),
                        Subject.About.valueOf(row.getString("about"))))
                .list();
    }

    public List<Item> of(Due due) {
        return jdbc.sql("""
                        select alert.id as alert_id, opening.about, opening.which, opens_on
                        from alert join alert_opening opening on opening.id = opening_id
                        where open_for = ? and alert.force = ? and alert.about = ? order by opens_on, opening_id""")
                .params(
                        due.candidate().value(),
                        due.force().value(),
                        due.about().name())
                .query((row, n) -> new Item(
                        row.getLong("alert_id"), Subject.read(row), row.getObject("opens_on", LocalDate.class)))
                .list();
    }

    public void postpone(List<Item> items) {
        jdbc.sql("update alert set try_at = :later where id in (:ids)")
                .param("later", OffsetDateTime.now(clock).plus(LATER))
                .param("ids", ids(items))
                .update();
    }

    /** Ends them, as told; says whether they were all still to be told. */
    public boolean take(List<Item> items) {
        return end(items, "TOLD", "") == items.size();
    }

    /** Ends them without that anybody is told. */
    public void giveUp(List<Item> items, String reason) {
        end(items, "NOT_TOLD", reason);
    }

    private int end(List<Item> items, String how, String reason) {
        return jdbc.sql("""
                update alert set ended_at = :now, ended_how = :how, reason = :reason, open_for = null
                where id in (:ids) and open_for is not null""")
                .param("now", OffsetDateTime.now(clock))
                .param("how", how)
                .param("reason", reason)
                .param("ids", ids(items))
                .update();
    }

    public void carriedBy(OutboxId message, List<Item> items) {
        jdbc.sql("update alert set message_id = :message where id in (:ids)")
                .param("message", message.value())
                .param("ids", ids(items))
                .update();
    }

    private static List<Long> ids(List<Item> items) {
        return items.stream().map(Item::id).toList();
    }
}
