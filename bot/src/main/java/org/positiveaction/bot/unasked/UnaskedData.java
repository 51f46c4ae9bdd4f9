package org.positiveaction.bot.unasked;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.privacy.Holding;
import org.positiveaction.bot.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often somebody was told something today. It is forgotten next day. */
@Component
class UnaskedData implements PersonalData {
    private final JdbcClient jdbc;

    UnaskedData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("unasked_day");
    }

    /** A count of messages that are themselves shown says nothing more. */
    @Override
    public List<Holding> heldOf(ConversationId candidate) {
        return List.of();
    }

    @Override
    public void erase(ConversationId candidate) {
        jdbc.sql("delete from unasked_day where conversation_id = ?")
                .param(candidate.value())
                .update();
    }

    @Override
    public void expire(Instant now) {
        jdbc.sql("delete from unasked_day where told_on < ?")
                .param(LocalDate.ofInstant(now, WakingHours.LONDON))
                .update();
    }
}
