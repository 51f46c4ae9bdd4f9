package org.positiveaction.bot.alert;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.MemberId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What has opened: whoever waits for it is told. The same opens once a day. */
@Component
public class Openings {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Openings(JdbcClient jdbc, Clock clock, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** How many people would be told if a subject opened now. */
    public int wouldBeTold(ForceId force, Subject subject) {
        return concerned(force, subject, Long.MAX_VALUE);
    }

    /** How many of those have seen no session as new as the one with a number. */
    int concerned(ForceId force, Subject subject, long newest) {
        return jdbc.sql("""
                        select count(distinct conversation_id) from alert
                        where open_for is not null and opening_id is null and seen < :newest
                            and force = :force and about = :about and which in (:which)""")
                .param("force", force.value())
                .param("about", subject.about().name())
                .param("which", subject.askedAs())
                .param("newest", newest)
                .query(Integer.class)
                .single();
    }

    /** Opens a subject today, by a member of the team. */
    public Opened open(ForceId force, Subject subject, MemberId by) {
        return open(force, subject, today(), Optional.of(by), Long.MAX_VALUE);
    }

    /**
     * Opens a subject, unless it has opened on that day.
     *
     * @param newest it concerns those who have seen no session as new as the one with this number
     */
    Opened open(ForceId force, Subject subject, LocalDate day, Optional<MemberId> by, long newest) {
        if (has(force, subject, day)) {
            return new Opened.Before();
        }
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                long id = add(force, subject, day, by);
                return new Opened.Now(concern(id, force, subject, newest));
            }));
        } catch (DuplicateKeyException somebodyWasQuicker) {
            return new Opened.Before();
        }
    }

    private long add(ForceId force, Subject subject, LocalDate day, Optional<MemberId> by) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into alert_opening (force, about, which, opens_on, opened_at, opened_by)
                values (?, ?, ?, ?, ?, ?)""")
                .param(force.value())
                .param(subject.about().name())
                .param(subject.which())
                .param(day)
                .param(OffsetDateTime.now(clock))
                .param(by.map(MemberId::value).orElse(null))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** From now on they are to be told; says how many people that is. */
    private int concern(long id, ForceId force, Subject subject, long newest) {
        jdbc.sql("""
                update alert set opening_id = :id, try_at = :now
                where open_for is not null and opening_id is null and seen < :newest
                    and force = :force and about = :about and which in (:which)""")
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .param("newest", newest)
                .param("force", force.value())
                .param("about", subject.about().name())
                .param("which", subject.askedAs())
                .update();
        return jdbc.sql("select count(distinct conversation_id) from alert where opening_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** Whether a subject opened today already, so that opening it again tells nobody. */
    public boolean openedToday(ForceId force, Subject subject) {
        return has(force, subject, today());
    }

    boolean has(ForceId force, Subject subject, LocalDate day) {
        return jdbc.sql(
                                "select count(*) from alert_opening where force = ? and about = ? and which = ? and opens_on = ?")
                        .params(force.value(), subject.about().name(), subject.which(), day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The last day on which a subject opened, while that is news. */
    public Optional<LocalDate> openedOn(ForceId force, Subject subject) {
        return jdbc.sql("""
                        select max(opens_on) from alert_opening
                        where force = :force and about = :about and which in (:which) and opens_on >= :since""")
                .param("force", force.value())
                .param("about", subject.about().name())
                .param("which", subject.askedAs())
                .param("since", today().minus(Force.OPENING_IS_NEWS))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
