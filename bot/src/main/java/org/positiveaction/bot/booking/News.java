package org.positiveaction.bot.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
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
    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Standings standings;
    private final Clock clock;

    News(JdbcClient jdbc, Sessions sessions, Standings standings, Clock clock) {
        this.jdbc = jdbc;
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
        /** The session is at another time. */
        MOVED,
        /** The session does not take place. */
        CALLED_OFF
    }

    /**
     * Something to tell a candidate.
     *
     * @param standing as it is now, or as it was when it ended
     * @param ended how it ended meanwhile, if it did: an offer may have been taken up before it could be told
     */
    public record Item(What what, Instant at, Session session, Standing standing, Optional<Standing.End> ended) {}

    private record Row(long id, StandingId about, What what, Instant at) {}

    /** Takes what is oldest and nobody else is telling; it is gone if the transaction ends well. */
    public Optional<Item> take() {
        Optional<Row> oldest = jdbc.sql(
                        "select id, standing_id, what, happened_at from booking_news order by id limit 1 for update skip locked")
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        new StandingId(row.getLong("standing_id")),
                        What.valueOf(row.getString("what")),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant()))
                .optional();
        oldest.ifPresent(row -> jdbc.sql("delete from booking_news where id = ?")
                .param(row.id())
                .update());
        return oldest.map(this::item);
    }

    void add(What what, Standing about) {
        jdbc.sql("insert into booking_news (standing_id, what, happened_at) values (?, ?, ?)")
                .params(about.id().number(), what.name(), OffsetDateTime.now(clock))
                .update();
    }

    private Item item(Row row) {
        Standing standing = standings.find(row.about()).orElseThrow();
        Session session = sessions.find(standing.session()).orElseThrow();
        return new Item(row.what(), row.at(), session, standing, standings.endOf(row.about()));
    }
}
