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
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.privacy.Retention;
import org.positiveaction.bot.privacy.RetentionSettings;
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
@Import({RetentionContract.Surroundings.class, Stage.class})
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
    private static final int VISITS = 60;
    private static final Period HALF_A_YEAR = Period.ofMonths(6);
    private static final Period QUARTER = Period.ofDays(90);
    private static final Period TWO_YEARS = Period.ofMonths(24);

    @Autowired
    Stage stage;

    @Autowired
    Retention retention;

    @Autowired
    JdbcClient jdbc;

    private final List<Visit> visits = new ArrayList<>();

    /** @param withAPerson whether they talked with a member as well */
    private record Visit(ConversationId conversation, Instant at, Instant sessionEnds, boolean withAPerson) {}

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
            Instant at = BEGIN.plus(Duration.ofDays(14L * n));
            stage.clock().set(at);
            visits.add(visit(priya, at, n % 6 == 0));
            goThroughTheNightsUntil(at.plus(Duration.ofDays(14)));
        }
        retention.expire();

        assertThat(in("transcript_line")).isEqualTo(those(visit -> isWithin(QUARTER, visit.at())));
        assertThat(in("utterance")).isEqualTo(those(visit -> isWithin(QUARTER, visit.at())));
        assertThat(in("outbox")).isEqualTo(those(visit -> isWithin(QUARTER, visit.at())));
        assertThat(in("question")).isSubsetOf(those(visit -> isWithin(QUARTER, visit.at())));
        assertThat(in("handoff")).isEqualTo(those(visit -> visit.withAPerson() && isWithin(QUARTER, visit.at())));
        assertThat(in("standing")).isEqualTo(those(visit -> isWithin(HALF_A_YEAR, visit.sessionEnds())));
        assertThat(in("diary")).isEqualTo(in("standing"));
        assertThat(conversations()).isEqualTo(those(visit -> isWithin(HALF_A_YEAR, visit.sessionEnds())));
        assertThat(in("candidate")).isEqualTo(conversations());
        assertThat(in("floor")).isEqualTo(conversations());
        assertThat(in("hearing")).isEqualTo(conversations());
        assertThat(oldest("select min(ends_at) from session")).isAfterOrEqualTo(before(TWO_YEARS));
        assertThat(oldest("select min(at) from audit_entry")).isAfterOrEqualTo(before(TWO_YEARS));
        assertThat(count("select count(*) from session")).isLessThan(VISITS).isGreaterThan(VISITS - 10);
    }

    private Visit visit(TeamMember priya, Instant at, boolean withAPerson) {
        Address who = Stage.newPhone();
        SessionId session = stage.session(at.plus(Duration.ofDays(10)), 3);
        stage.book(who, session);
        if (withAPerson) {
            stage.talkToAPerson(who, priya, "may i ask you something", "seemed glad");
        }
        return new Visit(
                stage.conversation(who), at, at.plus(Duration.ofDays(10)).plus(Duration.ofHours(1)), withAPerson);
    }

    private void goThroughTheNightsUntil(Instant end) {
        while (stage.clock().instant().isBefore(end)) {
            stage.clock().advance(Duration.ofDays(1));
            retention.expire();
        }
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
