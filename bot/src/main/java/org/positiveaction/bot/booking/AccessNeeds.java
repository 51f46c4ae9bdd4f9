package org.positiveaction.bot.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What candidates need in order to take part, from when they say so until some days after the session. */
@Component
@Transactional
public class AccessNeeds {
    /** In characters; what is longer is cut. */
    public static final int LONGEST = 1_000;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final RetentionSettings retention;
    private final Clock clock;

    AccessNeeds(JdbcClient jdbc, Seal seal, RetentionSettings retention, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.retention = retention;
        this.clock = clock;
    }

    /** Keeps what somebody needs, in the place of what they said before; blank words take it back. */
    public void keep(StandingId booking, String words) {
        forget(booking);
        if (!words.isBlank()) {
            jdbc.sql("insert into access_need (standing_id, words, told_at) values (?, ?, ?)")
                    .params(booking.number(), seal.seal(cut(words.strip())), OffsetDateTime.now(clock))
                    .update();
        }
    }

    /** Forgets what somebody said they need. */
    public void forget(StandingId booking) {
        jdbc.sql("delete from access_need where standing_id = ?")
                .param(booking.number())
                .update();
    }

    /** What those need who have booked a session: to be shown to {@link Session#host} and nobody else. */
    public List<AccessNeed> of(SessionId session) {
        return jdbc.sql("""
                        select standing_id, words from access_need join standing on id = standing_id
                        where session_number = ? and open_for is not null order by standing_id""")
                .param(session.number())
                .query((row, n) -> new AccessNeed(new StandingId(row.getLong(1)), seal.open(row.getString(2))))
                .list();
    }

    /** What one of them needs. */
    public Optional<String> of(StandingId booking) {
        return jdbc.sql("select words from access_need where standing_id = ?")
                .param(booking.number())
                .query(String.class)
                .optional()
                .map(seal::open);
    }

    /** When the needs at a session are forgotten. */
    public Instant forgottenFrom(Session session) {
        return session.ends().atZone(SessionTime.LONDON).plus(retention.needs()).toInstant();
    }

    /** Forgets the needs of whose booking has ended, and at sessions that are long over. Says how many. */
    public int forget() {
        return jdbc.sql("""
                        delete from access_need where standing_id in (
                            select id from standing join session on number = session_number
                            where open_for is null or ends_at <= ?)""")
                .param(RetentionSettings.before(clock.instant(), retention.needs()))
                .update();
    }

    /** Whoever moves to another session needs the same there, unless they have said otherwise. */
    void pass(StandingId from, StandingId to) {
        jdbc.sql("""
                        update access_need set standing_id = ? where standing_id = ?
                            and not exists (select 1 from access_need where standing_id = ?)""").params(to.number(), from.number(), to.number()).update();
    }

    private static String cut(String words) {
        int end = Math.min(words.length(), LONGEST);
        boolean within = end < words.length() && Character.isHighSurrogate(words.charAt(end - 1));
        return words.substring(0, within ? end - 1 : end);
    }
}
