package org.positiveaction.bot.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.positiveaction.bot.delivery.NotDelivered;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sees to alerts that did not arrive, in the transaction that records it: where the address was at fault, that ends them;
 * what was not allowed to leave any more is told again, when it may be.
 */
@Component
class UndeliveredAlerts {
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    UndeliveredAlerts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(NotDelivered event) {
        if (event.tried()) {
            fail(event);
        } else {
            tellAgain(event);
        }
    }

    private void fail(NotDelivered event) {
        String reason = event.reason();
        jdbc.sql("update alert set ended_how = 'NOT_TOLD', reason = ? where message_id = ?")
                .params(
                        reason.substring(0, Math.min(LONGEST, reason.length())),
                        event.message().value())
                .update();
    }

    /** Unless they have asked for the same again meanwhile. */
    private void tellAgain(NotDelivered event) {
        jdbc.sql("""
                update alert set open_for = conversation_id, ended_at = null, ended_how = null, reason = null,
                    message_id = null, try_at = ?
                where message_id = ? and not exists (select 1 from alert other
                    where other.open_for = alert.conversation_id and other.force = alert.force
                        and other.about = alert.about and other.which = alert.which)""")
                .params(OffsetDateTime.now(clock).plus(LATER), event.message().value())
                .update();
    }
}
