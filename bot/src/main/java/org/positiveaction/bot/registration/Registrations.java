package org.positiveaction.bot.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who wants a team to be in touch with them, as the team sees them. */
@Component
@Transactional
public class Registrations {
    /** For how long a member may say that they were not in touch after all. */
    private static final Duration SECOND_THOUGHTS = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final RegistrationRows rows;
    private final Promises promises;
    private final Clock clock;

    Registrations(JdbcClient jdbc, RegistrationRows rows, Promises promises, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.promises = promises;
        this.clock = clock;
    }

    public Optional<Registration> find(RegistrationId id) {
        return jdbc.sql("select * from registration where id = ?")
                .param(id.number())
                .query(rows)
                .optional();
    }

    /** Those of some forces with whom nobody has been in touch yet, the most urgent first. */
    public List<Registration> open(Collection<ForceId> forces) {
        return list(forces, "contacted_at is null order by promised_for, id");
    }

    /** Those of them whose day has passed. */
    public List<Registration> late(Collection<ForceId> forces) {
        Instant now = clock.instant();
        return open(forces).stream().filter(one -> one.isLate(now)).toList();
    }

    /** Those of some forces with whom somebody was in touch, the latest first. */
    public List<Registration> done(Collection<ForceId> forces) {
        return list(forces, "contacted_at is not null order by contacted_at desc, id desc");
    }

    private List<Registration> list(Collection<ForceId> forces, String which) {
        return forces.isEmpty()
                ? List.of()
                : jdbc.sql("select * from registration where force in (:forces) and " + which)
                        .param("forces", forces.stream().map(ForceId::value).toList())
                        .query(rows)
                        .list();
    }

    /** Notes that a member of the force was in touch; of two who say so, the first. */
    public Marking contacted(RegistrationId id, TeamMember member) {
        Optional<Registration> theirs = lock(id).filter(one -> member.worksFor(one.force()));
        return theirs.flatMap(Registration::contacted)
                .<Marking>map(Marking.MarkedBefore::new)
                .or(() -> theirs.map(registration -> mark(registration, member)))
                .orElseGet(Marking.NoSuchRegistration::new);
    }

    /** Those that a member marked so lately that they may take it back, the latest first. */
    public List<Registration> mayTakeBack(TeamMember member) {
        return jdbc
                .sql("""
                        select * from registration where contacted_by = ? and contacted_at > ?
                        order by contacted_at desc, id desc""")
                .params(member.id().value(), OffsetDateTime.now(clock).minus(SECOND_THOUGHTS))
                .query(rows)
                .list()
                .stream()
                .filter(one -> member.worksFor(one.force()))
                .toList();
    }

    /** Takes back what a member said a moment ago: the promise stands as before. Says whether there was time. */
    public boolean takeBack(RegistrationId id, TeamMember member) {
        Optional<Registration> theirs =
                lock(id).filter(one -> mayTakeBack(member).contains(one));
        theirs.ifPresent(registration -> {
            jdbc.sql("""
                            update registration set contacted_at = null, contacted_by = null, chase = 'LATE',
                                chase_at = promised_for
                            where id = ?""").param(id.number()).update();
            promises.uncountContact(registration);
        });
        return theirs.isPresent();
    }

    private Optional<Registration> lock(RegistrationId id) {
        return jdbc.sql("select * from registration where id = ? for update")
                .param(id.number())
                .query(rows)
                .optional();
    }

    private Marking mark(Registration registration, TeamMember member) {
        jdbc.sql("""
                        update registration set contacted_at = ?, contacted_by = ?, chase = null, chase_at = null
                        where id = ?""")
                .params(
                        OffsetDateTime.now(clock),
                        member.id().value(),
                        registration.id().number())
                .update();
        return new Marking.Marked(promises.countContact(registration));
    }
}
