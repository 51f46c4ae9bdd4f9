package org.positiveaction.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.alert.AlertRounds;
import org.positiveaction.bot.alert.Openings;
import org.positiveaction.bot.alert.Subject;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.privacy.Retention;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.positiveaction.bot.registration.OwnRegistrations;
import org.positiveaction.bot.registration.Registrations;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.testing.KeepingCarrier;
import org.positiveaction.bot.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** What is kept, and what no longer, after more than two years in which somebody came every other week. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import({RetentionContract.Surroundings.class, Stage.class, AlertRounds.class})
@TestPropertySource(
        properties = {
            "bot.knowledge=bot/src/test/resources/knowledge-dialogues",
            "intake.burst=100",
            "delivery.poll=20ms",
            "db-scheduler.enabled=false",
            "unasked.quiet=0s"
        })
abstract class RetentionContract {
    private static final Instant BEGIN = Instant.parse("2026-11-24T10:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final int VISITS = 62;
    private static final Period MONTH = Period.ofDays(30);
    private static final Period HALF_A_YEAR = Period.ofMonths(6);
    private static final Period QUARTER = Period.ofDays(90);
    private static final Period A_YEAR = Period.ofMonths(12);
    private static final Period A_YEAR_AND_A_HALF = Period.ofMonths(18);
    private static final Period TWO_YEARS = Period.ofMonths(24);

    @Autowired
    Stage stage;

    @Autowired
    Retention retention;

    @Autowired
    OwnRegistrations own;

    @Autowired
    Registrations registrations;

    @Autowired
    Openings openings;

    @Autowired
    AlertRounds alerts;

    @Autowired
    JdbcClient jdbc;

    private final List<Visit> visits = new ArrayList<>();

    /** What somebody comes for. */
    private enum Wish {
        BOOKING,
        PERSON,
        /** With whom the team is in touch a week later. */
        REGISTRATION,
        /** With whom the team never is in touch. */
        FORGOTTEN_REGISTRATION,
        /** Which they do not finish. */
        DRAFT,
        /** Of something that opens a week later. */
        ALERT,
        /** Of something that never opens. */
        VAIN_ALERT
    }

    /**
     * @param sessionEnds when they came, where it was for no session
     * @param promised when they came, where they were promised nothing
     */
    private record Visit(ConversationId conversation, Instant at, Wish wish, Instant sessionEnds, Instant promised) {
        /** A week later something is done about it. */
        Instant done() {
            return at.plus(WEEK);
        }
    }

    @TestConfiguration
    static class Surroundings {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        KeepingCarrier texts() {
            return new KeepingCarrier(Channel.SMS);
        }

        @Bean
        KeepingCarrier chats() {
            return new KeepingCarrier(Channel.TEAMS);
        }
    }

    @Test
    void isWhatTheScheduleSays() {
        stage.clock().set(BEGIN);
        TeamMember priya = stage.member("Priya Shah");
        for (int n = 0; n < VISITS; n++) {
            Instant at = BEGIN.plus(FORTNIGHT.multipliedBy(n));
            stage.clock().set(at);
            visits.add(visit(priya, at, Wish.values()[n % Wish.values().length]));
            goThroughTheNightsUntil(at.plus(WEEK));
            doWhatWasWished(priya);
            goThroughTheNightsUntil(at.plus(FORTNIGHT));
        }
        retention.expire();

        assertThat(in("transcript_line")).isEqualTo(those(this::spokeLately));
        assertThat(in("utterance")).isEqualTo(those(visit -> isWithin(QUARTER, visit.at())));
        assertThat(in("outbox")).isEqualTo(those(this::spokeLately));
        assertThat(in("question")).isSubsetOf(those(visit -> isWithin(QUARTER, visit.at())));
        assertThat(in("handoff"))
                .isEqualTo(those(visit -> visit.wish() == Wish.PERSON && isWithin(QUARTER, visit.at())));
        assertThat(in("standing")).isEqualTo(those(this::cameToASessionLately));
        assertThat(in("diary")).isEqualTo(in("standing"));
        assertThat(in("registration")).isEqualTo(those(this::hasARegistration)).hasSizeGreaterThan(4);
        assertThat(in("registration_draft")).isNotEmpty().isEqualTo(those(this::hasADraft));
        assertThat(in("registration_question")).isEqualTo(those(this::hasADraft));
        assertThat(in("alert")).isEqualTo(those(this::hasAnAlert)).hasSizeGreaterThan(4);
        assertThat(in("consent")).isNotEmpty().isSubsetOf(conversations());
        assertThat(conversations()).isEqualTo(those(this::mayBeReached));
        assertThat(in("candidate")).isEqualTo(conversations());
        assertThat(in("floor")).isEqualTo(conversations());
        assertThat(in("hearing")).isEqualTo(conversations());
        assertThat(in("unasked_day")).isEmpty();
        assertThat(oldest("select min(ends_at) from session")).isAfterOrEqualTo(before(TWO_YEARS));
        assertThat(oldest("select min(at) from audit_entry")).isAfterOrEqualTo(before(TWO_YEARS));
        assertThat(oldest("select min(opened_at) from alert_opening")).isAfterOrEqualTo(before(TWO_YEARS));
        assertThat(count("select count(*) from session")).isPositive();
        assertThat(count("select count(*) from figure")).isPositive();
    }

    private Visit visit(TeamMember priya, Instant at, Wish wish) {
        Address who = Stage.newPhone();
        Instant sessionEnds = at;
        Instant promised = at;
        switch (wish) {
            case BOOKING -> {
                Instant begins = at.plus(Duration.ofDays(10));
                stage.book(who, stage.session(begins, 3));
                sessionEnds = begins.plus(Duration.ofHours(1));
            }
            case PERSON -> stage.talkToAPerson(who, priya, "may i ask you something", "seemed glad");
            case REGISTRATION, FORGOTTEN_REGISTRATION -> {
                stage.register(who, "Sam");
                promised = own.of(stage.conversation(who)).getFirst().promisedFor();
            }
            case DRAFT -> stage.say(who, "register");
            case ALERT -> stage.say(who, "tell me when detective recruitment opens");
            case VAIN_ALERT -> stage.say(who, "tell me when volunteer recruitment opens");
        }
        return new Visit(stage.conversation(who), at, wish, sessionEnds, promised);
    }

    private void doWhatWasWished(TeamMember priya) {
        Visit visit = visits.getLast();
        if (visit.wish() == Wish.REGISTRATION) {
            registrations.contacted(own.of(visit.conversation()).getFirst().id(), priya);
        }
        if (visit.wish() == Wish.ALERT) {
            openings.open(Stage.NORTHSHIRE, new Subject.Recruitment(Role.DETECTIVE), priya.id());
            alerts.go();
        }
        stage.settle();
    }

    private void goThroughTheNightsUntil(Instant end) {
        while (stage.clock().instant().isBefore(end)) {
            stage.clock().advance(Duration.ofDays(1));
            retention.expire();
        }
    }

    /** Who is told of something is spoken to once more. */
    private boolean spokeLately(Visit visit) {
        return isWithin(QUARTER, visit.wish() == Wish.ALERT ? visit.done() : visit.at());
    }

    private boolean cameToASessionLately(Visit visit) {
        return visit.wish() == Wish.BOOKING && isWithin(HALF_A_YEAR, visit.sessionEnds());
    }

    private boolean hasARegistration(Visit visit) {
        return switch (visit.wish()) {
            case REGISTRATION -> isWithin(A_YEAR, visit.done());
            case FORGOTTEN_REGISTRATION -> isWithin(A_YEAR, visit.promised());
            default -> false;
        };
    }

    private boolean hasADraft(Visit visit) {
        return visit.wish() == Wish.DRAFT && isWithin(MONTH, visit.at());
    }

    private boolean hasAnAlert(Visit visit) {
        return switch (visit.wish()) {
            case ALERT -> isWithin(QUARTER, visit.done());
            case VAIN_ALERT -> isWithin(A_YEAR_AND_A_HALF, visit.at());
            default -> false;
        };
    }

    private boolean mayBeReached(Visit visit) {
        return spokeLately(visit)
                || cameToASessionLately(visit)
                || hasARegistration(visit)
                || visit.wish() == Wish.VAIN_ALERT && hasAnAlert(visit);
    }

    private boolean isWithin(Period kept, Instant moment) {
        return !moment.isBefore(before(kept));
    }

    private Instant before(Period kept) {
        return RetentionSettings.before(stage.clock().instant(), kept).toInstant();
    }

    private Set<UUID> those(Predicate<Visit> kept) {
        return visits.stream()
                .filter(kept)
                .map(visit -> visit.conversation().value())
                .collect(Collectors.toSet());
    }

    private Set<UUID> in(String table) {
        return Set.copyOf(jdbc.sql("select distinct conversation_id from " + table)
                .query(UUID.class)
                .list());
    }

    private Set<UUID> conversations() {
        return Set.copyOf(
                jdbc.sql("select id from conversation").query(UUID.class).list());
    }

    private Instant oldest(String sql) {
        return jdbc.sql(sql).query(OffsetDateTime.class).single().toInstant();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
