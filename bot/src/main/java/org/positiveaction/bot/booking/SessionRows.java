package org.positiveaction.bot.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.team.MemberId;
import org.springframework.stereotype.Component;

/** Sessions as they lie in the database. */
@Component
class SessionRows {
    private final Seal seal;

    SessionRows(Seal seal) {
        this.seal = seal;
    }

    String sealed(Host host) {
        return seal.seal(host.name());
    }

    Session session(ResultSet row, int number) throws SQLException {
        Instant starts = row.getObject("starts_at", OffsetDateTime.class).toInstant();
        Instant ends = row.getObject("ends_at", OffsetDateTime.class).toInstant();
        return new Session(
                new SessionId(row.getLong("number")),
                new ForceId(row.getString("force")),
                row.getString("kind"),
                starts,
                Duration.between(starts, ends),
                row.getString("place"),
                row.getInt("capacity"),
                row.getInt("minimum"),
                new Host(
                        seal.open(row.getString("host")),
                        Optional.ofNullable(row.getObject("host_id", UUID.class))
                                .map(MemberId::new)),
                row.getInt("revision"),
                row.getObject("called_off_at") != null);
    }
}
