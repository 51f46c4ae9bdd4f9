package org.positiveaction.bot.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.team.MemberId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads registrations from their table. */
@Component
class RegistrationRows implements RowMapper<Registration> {
    private final Seal seal;

    RegistrationRows(Seal seal) {
        this.seal = seal;
    }

    @Override
    public Registration mapRow(ResultSet row, int number) throws SQLException {
        return new Registration(
                new RegistrationId(row.getLong("id")),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                new ForceId(row.getString("force")),
                Interest.valueOf(row.getString("interest")),
                told(row),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getObject("promised_for", OffsetDateTime.class).toInstant(),
                contacted(row));
    }

    private Registration.Told told(ResultSet row) throws SQLException {
        return new Registration.Told(
                seal.open(row.getString("name")),
                Optional.ofNullable(row.getString("role")).map(Role::valueOf),
                Optional.ofNullable(row.getString("stage")).map(Stage::valueOf),
                seal.open(row.getString("reach")));
    }

    private static Optional<Contacted> contacted(ResultSet row) throws SQLException {
        UUID by = row.getObject("contacted_by", UUID.class);
        Optional<Instant> at = Optional.ofNullable(row.getObject("contacted_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        return at.map(when -> new Contacted(new MemberId(by), when));
    }
}
