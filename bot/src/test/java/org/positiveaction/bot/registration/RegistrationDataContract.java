package org.positiveaction.bot.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.booking.StillClock;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.privacy.Holding;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is held of who registers, and how long, on each database. */
@RegistrationTest
abstract class RegistrationDataContract {
    private static final ForceId NORTHSHIRE = new ForceId("northshire");

    @Autowired
    RegistrationData data;

    @Autowired
    OwnRegistrations own;

    @Autowired
    Registrations registrations;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftCodes codes;

    @Autowired
    Members members;

    @Autowired
    Figures figures;

    @Autowired
    StillClock clock;

    @Autowired
    JdbcClient jdbc;

    private ConversationId sam = ConversationId.create();
    private ConversationId other = ConversationId.create();

    @BeforeEach
    void onATuesdayAtTen() {
        clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        data.tables().forEach(table -> jdbc.sql("delete from " + table).update());
        sam = ConversationId.create();
        other = ConversationId.create();
    }

    @Test
    void tellsInPlainWordsWhatIsHeld() {
        own.register(draft(sam).at(Stage.THINKING), "text after 5");
        drafts.keep(Draft.empty(sam, NORTHSHIRE, Interest.AMBASSADORS).named("Sam"));

        assertThat(data.heldOf(sam))
                .containsExactlyInAnyOrder(
                        new Holding(
                                "a registration that you began",
                                List.of("Force: Northshire Police", "Name: Sam"),
                                "for 30 days after your last answer"),
                        new Holding(
                                "your registration for positive action support",
                                List.of(
                                        "Force: Northshire Police",
                                        "Name: Sam",
                                        "Role: PCSO",
                                        "Stage: thinking",
                                        "How to reach you: text after 5"),
                                "for 12 months after the team was in touch, or ought to have been"));
        assertThat(data.heldOf(other)).isEmpty();
    }

    @Test
    void erasesAllOfOneAndNothingOfOthersAndUncountsNothing() {
        own.register(draft(sam).at(Stage.THINKING), "text after 5");
        own.register(draft(other).at(Stage.THINKING), "text after 5");
        drafts.keep(draft(sam));
        drafts.keep(draft(other));
        codes.goOn(sam, DraftCode.create());
        long counted = counted();

        data.erase(sam);
        data.erase(sam);

        assertThat(data.tables())
                .allSatisfy(table -> assertThat(jdbc.sql("select count(*) from " + table + " where conversation_id = ?")
                                .param(sam.value())
                                .query(Integer.class)
                                .single())
                        .isZero());
        assertThat(data.heldOf(other)).hasSize(2);
        assertThat(counted()).isEqualTo(counted);
    }

    @Test
    void letsGoOfDraftsThirtyDaysAfterTheLastAnswer() {
        drafts.keep(draft(sam));
        codes.goOn(sam, DraftCode.create());

        data.expire(Instant.parse("2026-12-24T09:59:59Z"));
        assertThat(rows("registration_draft")).isEqualTo(1);
        assertThat(rows("registration_code_try")).isEqualTo(1);
        clock.set(Instant.parse("2026-12-24T10:00:00Z"));
        data.expire(clock.instant());
        assertThat(rows("registration_draft")).isZero();
        assertThat(rows("registration_code_try")).isZero();
    }

    @Test
    void letsGoOfRegistrationsTwelveMonthsAfterTheTeamWasInTouch() {
        Registration registered = own.register(draft(sam).at(Stage.THINKING), "text after 5");
        clock.set(Instant.parse("2026-11-25T12:00:00Z"));
        registrations.contacted(registered.id(), member());

        data.expire(Instant.parse("2027-11-25T11:59:59Z"));
        assertThat(own.of(sam)).hasSize(1);
        data.expire(Instant.parse("2027-11-25T12:00:00Z"));
        assertThat(own.of(sam)).isEmpty();
    }

    @Test
    void letsGoOfRegistrationsTwelveMonthsAfterTheTeamOughtToHaveBeenInTouch() {
        own.register(draft(sam).at(Stage.THINKING), "text after 5");

        data.expire(Instant.parse("2027-11-27T16:59:59Z"));
        assertThat(own.of(sam)).hasSize(1);
        data.expire(Instant.parse("2027-11-27T17:00:00Z"));
        assertThat(own.of(sam)).isEmpty();
    }

    private static Draft draft(ConversationId candidate) {
        return Draft.empty(candidate, NORTHSHIRE, Interest.SUPPORT).named("Sam").as(Role.PCSO);
    }

    private TeamMember member() {
        TeamMember member = new TeamMember(
                MemberId.create(),
                "Priya Shah",
                TeamMember.Role.MEMBER,
                Set.of(NORTHSHIRE),
                Optional.empty(),
                Optional.empty());
        members.save(member);
        return member;
    }

    private long counted() {
        YearMonth month = YearMonth.of(2026, 11);
        return figures.of(NORTHSHIRE, month, month).getFirst().of(Figure.PROMISE_MADE);
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
