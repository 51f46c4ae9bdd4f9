package org.positiveaction.bot.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.booking.StillClock;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is held of who asked for alerts, and for how long, on each database. */
@AlertTest
abstract class AlertDataContract {
    private static final Instant TUESDAY_AT_TEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final ForceId NORTHSHIRE = new ForceId("northshire");
    private static final Subject OFFICERS = new Subject.Recruitment(Role.OFFICER);
    private static final Subject WORKSHOPS = new Subject.Sessions(Optional.of("application-workshop"));

    @Autowired
    AlertData data;

    @Autowired
    AlertRound round;

    @Autowired
    Openings openings;

    @Autowired
    StillClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    People people;

    private ConversationId ann = ConversationId.create();

    @BeforeEach
    void annHasAskedForTwoThings() {
        people.forgetAll();
        clock.set(TUESDAY_AT_TEN);
        ann = people.candidate(Channel.SMS);
        people.asks(ann, NORTHSHIRE, OFFICERS);
        people.asks(ann, NORTHSHIRE, WORKSHOPS);
    }

    @Test
    void isToldInPlainWords() {
        openings.open(NORTHSHIRE, OFFICERS, MemberId.create());
        round.go();

        assertThat(data.heldOf(ann)).singleElement().satisfies(held -> {
            assertThat(held.what()).isEqualTo("your alerts");
            assertThat(held.details())
                    .containsExactly(
                            "You asked on 24 November 2026 to be told of recruitment of police officers at Northshire"
                                    + " Police; that ended on 24 November 2026",
                            "You asked on 24 November 2026 to be told of new dates for Application workshop at"
                                    + " Northshire Police");
            assertThat(held.until())
                    .isEqualTo("for 18 months after you asked, or 90 days after you are told if that is sooner");
        });
        assertThat(data.heldOf(people.candidate(Channel.SMS))).isEmpty();
    }

    @Test
    void needsTheAddressUntilTheyAreTold() {
        assertThat(data.needsAddress(ann)).isTrue();

        jdbc.sql("update alert set open_for = null, ended_at = asked_at, ended_how = 'TOLD'")
                .update();

        assertThat(data.needsAddress(ann)).isFalse();
    }

    @Test
    void goesWithThePersonAlone() {
        ConversationId bob = people.candidate(Channel.SMS);
        people.asks(bob, NORTHSHIRE, OFFICERS);

        transactions.executeWithoutResult(status -> data.erase(ann));
        transactions.executeWithoutResult(status -> data.erase(ann));

        assertThat(data.heldOf(ann)).isEmpty();
        assertThat(data.heldOf(bob)).hasSize(1);
    }

    @Test
    void goesNinetyDaysAfterItIsToldAndEighteenMonthsAfterItWasAskedFor() {
        openings.open(NORTHSHIRE, OFFICERS, MemberId.create());
        round.go();

        expire(Duration.ofDays(90));
        assertThat(count("alert")).isEqualTo(2);
        expire(Duration.ofDays(90).plusSeconds(1));
        assertThat(count("alert")).isEqualTo(1);
        expire(Duration.ofDays(546));
        assertThat(count("alert")).isEqualTo(1);
        expire(Duration.ofDays(548));
        assertThat(count("alert")).isZero();
        assertThat(count("alert_opening")).isEqualTo(1);
        expire(Duration.ofDays(732));
        assertThat(count("alert_opening")).isZero();
    }

    @Test
    void goesEighteenMonthsAfterItWasAskedForAlsoWhereItWasToldLately() {
        jdbc.sql("update alert set open_for = null, ended_at = ?, ended_how = 'TOLD'")
                .param(TUESDAY_AT_TEN.plus(Duration.ofDays(546)).atOffset(ZoneOffset.UTC))
                .update();

        expire(Duration.ofDays(546));
        assertThat(count("alert")).isEqualTo(2);
        expire(Duration.ofDays(548));
        assertThat(count("alert")).isZero();
    }

    private void expire(Duration later) {
        transactions.executeWithoutResult(status -> data.expire(TUESDAY_AT_TEN.plus(later)));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
