package org.positiveaction.bot.booking.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.positiveaction.bot.booking.StandingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has been told which notice. */
@Component
class ToldNotices {
    private final JdbcClient jdbc;
    private final Clock clock;

    ToldNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The bookings whose holders have not been told: those after a given one, in order. Who booked after a reminder was
     * due needs none, and who has news of the session to hear, hears that first.
     */
    List<StandingId> missing(Notice notice, StandingId after, int most) {
        return switch (notice) {
            case Notice.Before reminder -> missing("since < :due", reminder, reminder.due(), after, most);
            case Notice.After question ->
                missing("came = true and since < :due", question, question.until(), after, most);
        };
    }

    private List<StandingId> missing(String whose, Notice notice, Instant due, StandingId after, int most) {
        return jdbc.sql("""
                        select id from standing where session_number = :session and state = 'BOOKED'
                            and open_for is not null and id > :after
                            and not exists (select 1 from booking_notice where standing_id = standing.id and notice = :notice)
                            and not exists (select 1 from booking_news where booking_news.standing_id = standing.id)
                            and\s""" + whose + " order by id limit :most")
                .param("session", notice.session().id().number())
                .param("after", after.number())
                .param("notice", notice.name())
                .param("due", due.atZone(clock.getZone()).toOffsetDateTime())
                .param("most", most)
                .query((row, n) -> new StandingId(row.getLong(1)))
                .list();
    }

    boolean contain(StandingId booking, Notice notice) {
        return jdbc.sql("select count(*) from booking_notice where standing_id = ? and notice = ?")
                        .params(booking.number(), notice.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(StandingId booking, Notice notice) {
        jdbc.sql("insert into booking_notice (standing_id, notice, told_at) values (?, ?, ?)")
                .params(booking.number(), notice.name(), OffsetDateTime.now(clock))
                .update();
    }
}
