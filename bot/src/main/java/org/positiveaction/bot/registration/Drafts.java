package org.positiveaction.bot.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registrations that were begun and are not finished: one of each candidate. */
@Component
@Transactional
public class Drafts {
    private final JdbcClient jdbc;
    private final Seal seal;
    private final RetentionSettings retention;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Seal seal, RetentionSettings retention, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.retention = retention;
        this.clock = clock;
    }

    public Optional<Draft> find(ConversationId candidate) {
        return jdbc.sql("select * from registration_draft where conversation_id = ? and answered_at > ?")
                .params(candidate.value(), oldest())
                .query(this::draft)
                .optional();
    }

    /** Keeps what has been said, in the place of what was before; a code that was given goes on to hold. */
    public void keep(Draft draft) {
        int known = jdbc.sql("""
                        update registration_draft
                        set force = ?, interest = ?, name = ?, role = ?, stage = ?, answered_at = ?
                        where conversation_id = ?""").params(values(draft)).update();
        if (known == 0) {
            jdbc.sql("""
                            insert into registration_draft
                                (force, interest, name, role, stage, answered_at, conversation_id)
                            values (?, ?, ?, ?, ?, ?, ?)""").params(values(draft)).update();
        }
    }

    private Object[] values(Draft draft) {
        return new Object[] {
            draft.force().value(),
            draft.interest().name(),
            draft.name().map(seal::seal).orElse(null),
            draft.role().map(Role::name).orElse(null),
            draft.stage().map(Stage::name).orElse(null),
            OffsetDateTime.now(clock),
            draft.candidate().value()
        };
    }

    /** Forgets it, with its code. */
    public void forget(ConversationId candidate) {
        jdbc.sql("delete from registration_draft where conversation_id = ?")
                .param(candidate.value())
                .update();
    }

    /** Until when a candidate's is kept. */
    public Optional<Instant> keptUntil(ConversationId candidate) {
        return jdbc.sql("select answered_at from registration_draft where conversation_id = ?")
                .param(candidate.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(answered -> answered.atZoneSameInstant(clock.getZone())
                        .plus(retention.drafts())
                        .toInstant());
    }

    /** What was answered before this is kept no longer. */
    OffsetDateTime oldest() {
        return RetentionSettings.before(clock.instant(), retention.drafts());
    }

    Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                new ForceId(row.getString("force")),
                Interest.valueOf(row.getString("interest")),
                Optional.ofNullable(row.getString("name")).map(seal::open),
                Optional.ofNullable(row.getString("role")).map(Role::valueOf),
                Optional.ofNullable(row.getString("stage")).map(Stage::valueOf));
    }
}
