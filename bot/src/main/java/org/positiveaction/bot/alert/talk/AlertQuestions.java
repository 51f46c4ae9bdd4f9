package org.positiveaction.bot.alert.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was asked which role they mean. */
@Component
class AlertQuestions {
    /** A number that comes later than this is not meant for the question any more. */
    private static final Duration MEANT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    AlertQuestions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param interrupted whether something else has been said since */
    record Open(ForceId force, boolean interrupted) {}

    /** What they were asked, unless something else has to be answered first, or it is too long ago to be meant. */
    Optional<Open> open(ConversationId candidate) {
        return jdbc.sql("""
                        select force, interrupted from alert_question
                        where conversation_id = ? and aside = false and asked_at > ?""")
                .params(candidate.value(), OffsetDateTime.now(clock).minus(MEANT))
                .query((row, n) -> new Open(new ForceId(row.getString(1)), row.getBoolean(2)))
                .optional();
    }

    void ask(ConversationId candidate, ForceId force) {
        close(candidate);
        jdbc.sql("""
                insert into alert_question (conversation_id, force, asked_at, interrupted, aside)
                values (?, ?, ?, false, false)""")
                .params(candidate.value(), force.value(), OffsetDateTime.now(clock))
                .update();
    }

    void interrupt(ConversationId candidate) {
        jdbc.sql("update alert_question set interrupted = true where conversation_id = ?")
                .param(candidate.value())
                .update();
    }

    void setAside(ConversationId candidate, boolean aside) {
        jdbc.sql("update alert_question set aside = ? where conversation_id = ?")
                .params(aside, candidate.value())
                .update();
    }

    void close(ConversationId candidate) {
        jdbc.sql("delete from alert_question where conversation_id = ?")
                .param(candidate.value())
                .update();
    }

    void closeThoseBefore(ConversationId candidate, Instant moment) {
        jdbc.sql("delete from alert_question where conversation_id = ? and asked_at < ?")
                .params(candidate.value(), moment.atZone(clock.getZone()).toOffsetDateTime())
                .update();
    }
}
