package org.positiveaction.bot.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far telling people of what has opened has come, for the team. */
@Component
public class OpeningReports {
    private final JdbcClient jdbc;

    OpeningReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What has opened at some forces, the latest first. Whose alerts are forgotten meanwhile is not counted any more. */
    public List<Opening> of(Collection<ForceId> forces, int most) {
        return forces.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select opening.*,
                            (select count(distinct conversation_id) from alert
                                where opening_id = opening.id and open_for is not null) as to_tell,
                            (select count(distinct conversation_id) from alert
                                where opening_id = opening.id and ended_how = 'TOLD') as told
                        from alert_opening opening where force in (:forces) order by opened_at desc, id desc limit :most""")
                        .param("forces", forces.stream().map(ForceId::value).toList())
                        .param("most", most)
                        .query(this::opening)
                        .list();
    }

    private Opening opening(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Opening(
                id,
                new ForceId(row.getString("force")),
                Subject.read(row),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("opened_by", UUID.class)).map(MemberId::new),
                row.getInt("to_tell"),
                row.getInt("told"),
                notTold(id));
    }

    private Map<String, Integer> notTold(long opening) {
        Map<String, Integer> reasons = new TreeMap<>();
        jdbc.sql("""
                select reason, count(distinct conversation_id) from alert
                where opening_id = ? and ended_how = 'NOT_TOLD' group by reason""").param(opening).query(row -> {
            reasons.put(row.getString(1), row.getInt(2));
        });
        return reasons;
    }
}
