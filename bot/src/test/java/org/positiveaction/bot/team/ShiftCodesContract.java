package org.positiveaction.bot.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** How a shift by text begins and ends, on each database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(ShiftCodesContract.Time.class)
abstract class ShiftCodesContract {
    @Autowired
    ShiftCodes codes;

    @Autowired
    Duty duty;

    @Autowired
    Members members;

    @Autowired
    TestClock clock;

    private MemberId priya = MemberId.create();

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    @BeforeEach
    void aMember() {
        priya = MemberId.create();
        members.save(new TeamMember(
                priya,
                "Priya Shah",
                TeamMember.Role.MEMBER,
                Set.of(new ForceId("northshire")),
                Optional.empty(),
                Optional.empty()));
    }

    @Test
    void beginWithTheCode() {
        assertThat(codes.begin(priya, codes.create(priya))).isTrue();
        assertThat(duty.shiftOf(priya).map(Shift::route)).contains(Route.SMS);
    }

    @Test
    void beginOnceWithEachCode() {
        String code = codes.create(priya);
        codes.begin(priya, code);
        duty.end(priya);

        assertThat(codes.begin(priya, code)).isFalse();
        assertThat(duty.isOn(priya)).isFalse();
    }

    @Test
    void doNotBeginWithAnOldCode() {
        String code = codes.create(priya);
        clock.advance(ShiftCodes.LIFETIME.plusSeconds(1));

        assertThat(codes.begin(priya, code)).isFalse();
    }

    @Test
    void doNotBeginWithACodeThatANewOneHasReplaced() {
        String old = codes.create(priya);
        String other = codes.create(priya);

        assertThat(old.equals(other) || !codes.begin(priya, old)).isTrue();
    }

    @Test
    void doNotBeginAfterFiveGuesses() {
        String code = codes.create(priya);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int guess = 0; guess < 5; guess++) {
            assertThat(codes.begin(priya, wrong)).isFalse();
        }

        assertThat(codes.begin(priya, code)).isFalse();
    }

    @Test
    void endByThemselves() {
        duty.begin(priya, Route.CONSOLE);
        clock.advance(Duration.ofHours(11));

        assertThat(duty.isOn(priya)).isFalse();
        assertThat(duty.overdue()).extracting(Shift::member).contains(priya);
    }

    @Test
    void endWhenTheMemberIsRemoved() {
        duty.begin(priya, Route.CONSOLE);
        members.remove(priya);

        assertThat(duty.isOn(priya)).isFalse();
        assertThat(members.find(priya)).isEmpty();
        assertThat(members.nameOf(priya)).isEqualTo("Priya Shah");
    }
}
