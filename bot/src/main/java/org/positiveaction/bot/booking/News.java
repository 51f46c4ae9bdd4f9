package org.positiveaction.bot.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What candidates have still to be told of what happened without them.
 *
 * <p>It is kept while a session is locked and told in a transaction of its own, for what is said locks a conversation: a
 * request that told others at once would lock several, in any order.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class News {
    private static final String ITEMS = """
            select news.id as news_id, what, happened_at, news.starts_at as known_starts, news.place as known_place,
                standing.*, session.*
            from booking_news news join standing on standing.id = standing_id join session on number = session_number
            """;

    private final JdbcClient jdbc;
    private final SessionRows rows;
    private final Sessions sessions;
    private final Standings standings;
    private final Clock clock;

    News(JdbcClient jdbc, SessionRows rows, Sessions sessions, Standings standings, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.sessions = sessions;
        this.standings = standings;
        this.clock = clock;
    }

    /** What happened. */
    public enum What {
        /** A place came free, and is kept for the candidate until they have answered. */
        OFFERED,
        /** The candidate did not answer an offer in time. */
        OFFER_RAN_OUT,
        /** No place came free while one could be given. */
        WAITED_IN_VAIN,
        /** The session is at another time or place. */
        MOVED,
        /** The session does not take place. */
        CALLED_OFF
    }

    /**
     * Something to tell a candidate.
     *
     * @param standing as it is now, or as it was when it ended
     * @param ended how it ended meanwhile, if it did: an offer may have been taken up before it could be told
     * @param starts when the candidate thinks that the session begins
     * @param place where the candidate thinks that it is
     */
    public record Item(
            long id,
            What what,
            Instant at,
            Session session,
            Standing standing,
            Optional<Standing.End> ended,
            Instant starts,
            String place) {

        public boolean isAtAnotherTime() {
            return !session.starts().equals(starts);
        }

        public boolean isElsewhere() {
            return !session.place().equals(place);
        }
    }

    /** What has not been told, oldest first. */
    @Transactional(readOnly = true)
    public List<Item> waiting() {
        return jdbc.sql(ITEMS + "order by news.id").query(this::item).list();
    }

    /**
     * Takes something that nobody else has taken, and all that says the same of it; it is gone if the transaction ends
     * well. As it is by now.
     */
    public Optional<Item> take(Item item) {
        int taken = jdbc.sql("delete from booking_news where id = ?")
                .param(item.id())
                .update();
        if (taken == 0) {
            return Optional.empty();
        }
        jdbc.sql("delete from booking_news where standing_id = ? and what = ?")
                .params(item.standing().id().number(), item.what().name())
                .update();
        return Optional.of(new Item(
                item.id(),
                item.what(),
                item.at(),
                sessions.find(item.session().id()).orElseThrow(),
                standings.find(item.standing().id()).orElseThrow(),
                standings.endOf(item.standing().id()),
                item.starts(),
                item.place()));
    }

    /** Keeps it until it is told. The session is as the candidate knows it. */
    void add(What what, Standing about) {
        Session known = sessions.find(about.session()).orElseThrow();
        jdbc.sql("insert into booking_news (standing_id, what, happened_at, starts_at, place) values (?, ?, ?, ?, ?)")
                .param(about.id().number())
                .param(what.name())
                .param(OffsetDateTime.now(clock))
                .param(known.starts().atZone(clock.getZone()).toOffsetDateTime())
                .param(known.place())
                .update();
    }

    private Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getLong("news_id"),
                What.valueOf(row.getString("what")),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                rows.session(row, number),
                Standings.standing(row, number),
                Optional.ofNullable(row.getString("ended_how")).map(Standing.End::valueOf),
                row.getObject("known_starts", OffsetDateTime.class).toInstant(),
                row.getString("known_place"));
    }
}
