package org.positiveaction.bot.alert;

import static org.positiveaction.bot.privacy.RetentionSettings.before;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.privacy.Holding;
import org.positiveaction.bot.privacy.PeriodWords;
import org.positiveaction.bot.privacy.PersonalData;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is held of who asked to be told of something, and which member of the team opened what. */
@Component
class AlertData implements PersonalData {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** A question is not meant any more after this. */
    private static final Period QUESTION = Period.ofDays(2);

    private final JdbcClient jdbc;
    private final AlertWords words;
    private final RetentionSettings retention;

    AlertData(JdbcClient jdbc, AlertWords words, RetentionSettings retention) {
        this.jdbc = jdbc;
        this.words = words;
        this.retention = retention;
    }

    @Override
    public Set<String> tables() {
        return Set.of("alert", "alert_question", "alert_opening");
    }

    @Override
    public List<Holding> heldOf(ConversationId candidate) {
        List<String> alerts = jdbc.sql("select * from alert where conversation_id = ? order by id")
                .param(candidate.value())
                .query(this::held)
                .list();
        return alerts.isEmpty()
                ? List.of()
                : List.of(new Holding(
                        "your alerts",
                        alerts,
                        "for " + PeriodWords.of(retention.alerts()) + " after you asked, or "
                                + PeriodWords.of(RetentionSettings.ALERTS_TOLD)
                                + " after you are told if that is sooner"));
    }

    private String held(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return "You asked on " + day(row.getObject("asked_at", OffsetDateTime.class)) + " to be told of "
                + words.asked(Subject.read(row)) + " at " + words.force(new ForceId(row.getString("force")))
                + (ended == null ? "" : "; that ended on " + day(ended));
    }

    private static String day(OffsetDateTime time) {
        return DAY.format(time.atZoneSameInstant(Openings.LONDON));
    }

    /** Who has been told need not be reached any more. */
    @Override
    public boolean needsAddress(ConversationId conversation) {
        return jdbc.sql("select count(*) from alert where open_for = ?")
                        .param(conversation.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void erase(ConversationId candidate) {
        List.of("alert", "alert_question")
                .forEach(table -> jdbc.sql("delete from " + table + " where conversation_id = ?")
                        .param(candidate.value())
                        .update());
    }

    @Override
    public void expire(Instant now) {
        delete("alert where ended_at < ?", before(now, RetentionSettings.ALERTS_TOLD));
        delete("alert where asked_at < ?", before(now, retention.alerts()));
        delete("alert_question where asked_at < ?", before(now, QUESTION));
        delete(
                "alert_opening where opened_at < ? and id not in (select opening_id from alert where opening_id is not null)",
                before(now, retention.audit()));
    }

    private void delete(String what, OffsetDateTime before) {
        jdbc.sql("delete from " + what).param(before).update();
    }
}
