package org.positiveaction.bot.unasked;

import java.time.Clock;
import java.time.LocalDate;
import org.positiveaction.bot.message.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How much each candidate may be told in a day: two things, and beyond these only what cannot wait. */
@Component
class Ration {
    private static final int MOST = 2;

    private final JdbcClient jdbc;
    private final Clock clock;

    Ration(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isLeft(ConversationId candidate) {
        return toldToday(candidate, MOST) == 0;
    }

    /**
     * Counts one more thing that a candidate is told today, if they may be told it. To be called after it is posted:
     * whoever tells them something else waits there, and so never for this.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(ConversationId candidate, boolean cannotWait) {
        int taken = jdbc.sql("""
                update unasked_day set told = told + 1 where conversation_id = ? and told_on = ? and told < ?""")
                .params(candidate.value(), today(), cannotWait ? Integer.MAX_VALUE : MOST)
                .update();
        boolean isFirst = taken == 0 && toldToday(candidate, 1) == 0;
        if (isFirst) {
            jdbc.sql("insert into unasked_day (conversation_id, told_on, told) values (?, ?, 1)")
                    .params(candidate.value(), today())
                    .update();
        }
        return isFirst || taken > 0;
    }

    private int toldToday(ConversationId candidate, int least) {
        return jdbc.sql("select count(*) from unasked_day where conversation_id = ? and told_on = ? and told >= ?")
                .params(candidate.value(), today(), least)
                .query(Integer.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WakingHours.LONDON);
    }
}
