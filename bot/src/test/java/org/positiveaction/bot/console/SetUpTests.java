package org.positiveaction.bot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.console.People.BLUESHIRE;
import static org.positiveaction.bot.console.People.REDSHIRE;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.Sessions;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsoleTest
class SetUpTests {
    private static final String NEW = "/team/sessions/new";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    @Autowired
    Audit audit;

    private TeamMember samSmith;
    private Browsing sam;
    private Map<String, String> typed = new HashMap<>();
    private String place = "";

    @BeforeEach
    void samTypesASession() {
        samSmith = people.member("Sam Smith", REDSHIRE);
        sam = Browsing.as(samSmith, mvc);
        place = "Room " + UUID.randomUUID();
        typed = new HashMap<>(Map.of(
                "kind", "mock-interview",
                "force", "redshire",
                "date", "2027-03-16",
                "time", "18:30",
                "repeat", "ONCE",
                "places", "8",
                "minimum", "3",
                "host", samSmith.id().toString(),
                "place", place));
    }

    @Test
    void offersTheKindsAndTheForcesThereAre() {
        assertThat(sam.page(NEW))
                .contains(
                        "Mock interview (45 min)", "Application workshop (90 min)", "Redshire Police", "Somebody else")
                .containsOnlyOnce("name=\"hostName\"")
                .doesNotContain("Blueshire", "There is no kind of session yet", "name=\"which\"");
    }

    @Test
    void showsTheDateBeforeAnythingIsSaved() {
        assertThat(dates()).contains("This date", "Tue 16 Mar 2027, 18:30", "45 min each", "8 places, with Sam Smith");
        assertThat(found()).isEmpty();
        assertThat(Browsing.text(sam.press(NEW + "/edit", typed))).contains("value=\"2027-03-16\"", "value=\"" + place);
    }

    @Test
    void setsUpOneSession() {
        assertThat(sam.told(NEW + "/save", typed)).isEqualTo("The session is set up.");

        assertThat(found()).singleElement().satisfies(session -> {
            assertThat(session.kind()).isEqualTo("mock-interview");
            assertThat(session.starts()).isEqualTo(Instant.parse("2027-03-16T18:30:00Z"));
            assertThat(session.length()).isEqualTo(Duration.ofMinutes(45));
            assertThat(session.capacity()).isEqualTo(8);
            assertThat(session.minimum()).isEqualTo(3);
            assertThat(session.host()).isEqualTo(new Host("Sam Smith", Optional.of(samSmith.id())));
        });
        assertThat(audit.last(1))
                .singleElement()
                .extracting(Audit.Entry::action)
                .isEqualTo(Audit.Action.SET_UP_SESSIONS);
    }

    @Test
    void keepsTheTimeOnTheClockInSummerAndWinter() {
        typed.putAll(Map.of("repeat", "WEEKLY", "times", "3", "length", "90"));

        assertThat(dates())
                .contains(
                        "These 3 dates", "Tue 16 Mar 2027, 18:30", "Tue 23 Mar 2027, 18:30", "Tue 30 Mar 2027, 18:30");
        assertThat(sam.told(NEW + "/save", typed)).isEqualTo("3 sessions are set up.");
        assertThat(found())
                .extracting(Session::starts)
                .containsExactly(
                        Instant.parse("2027-03-16T18:30:00Z"),
                        Instant.parse("2027-03-23T18:30:00Z"),
                        Instant.parse("2027-03-30T17:30:00Z"));
        assertThat(found()).extracting(Session::length).containsOnly(Duration.ofMinutes(90));
    }

    @Test
    void setsUpNothingTwiceWhereTheFormComesTwice() {
        typed.putAll(Map.of("repeat", "WEEKLY", "times", "3"));
        sam.press(NEW + "/save", typed);

        assertThat(sam.told(NEW + "/save", typed)).isEqualTo("3 sessions are set up already.");
        assertThat(found()).hasSize(3);

        typed.put("times", "4");
        assertThat(Browsing.text(sam.press(NEW + "/save", typed)))
                .contains("There is the same session already on Tue 16 Mar 2027, 18:30");
        assertThat(found()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, '', Choose what kind of session it is.",
        "kind, séance, Choose what kind of session it is.",
        "force, blueshire, Choose one of your forces.",
        "force, nowhere, Choose one of your forces.",
        "date, soon, 'Write the date, such as 2026-12-03.'",
        "date, 2020-01-01, 'Wed 1 Jan 2020, 18:30 is in the past.'",
        "date, 2727-01-01, That is more than 3 years ahead.",
        "time, '', 'Write the time, such as 18:30.'",
        "length, 0, 'Write how many minutes it lasts, from 1 to 720 (12 hours).'",
        "length, 721, 'Write how many minutes it lasts'",
        "length, -5, 'Write how many minutes it lasts'",
        "repeat, NEVER, Choose whether it repeats.",
        "places, 0, 'Write how many places there are, from 1 to 500.'",
        "minimum, 9, 'Write the least number, from 0 to the number of places, or nothing.'",
        "host, '', Choose who holds it.",
        "host, 11111111-2222-3333-4444-555555555555, Choose who holds it.",
        "place, '', 'Write where it is: an address, or a link.'",
    })
    void saysWhatIsWrong(String field, String words, String sentence) {
        typed.put(field, words);

        assertThat(dates()).contains("Nothing is set up yet", sentence);
        assertThat(Browsing.text(sam.press(NEW + "/save", typed))).contains("Nothing is set up yet", sentence);
        assertThat(found()).isEmpty();
    }

    @Test
    void takesNoPlaceOfMoreThanFourHundredCharactersAndNoHostOfAnotherForce() {
        typed.put("place", "x".repeat(401));
        typed.put("host", people.member("Bea Brown", BLUESHIRE).id().toString());

        assertThat(dates())
                .contains("That is longer than 400 characters. Shorten it.", "Bea Brown does not work for this force.");
    }

    @Test
    void survivesAFormWithNothingInIt() {
        assertThat(Browsing.text(sam.press(NEW))).contains("Nothing is set up yet", "Choose what kind");
    }

    @Test
    void refusesATimeThatDoesNotExistAndSaysTheNext() {
        typed.putAll(Map.of("date", "2027-03-28", "time", "01:30"));

        assertThat(dates())
                .contains("On Sunday 28 March 2027 the clocks go forward, and 1:30 does not happen."
                        + " The next time that does is 2:00.");
    }

    @Test
    void refusesItInTheMiddleOfARepetition() {
        typed.putAll(Map.of("date", "2027-03-21", "time", "01:30", "repeat", "WEEKLY", "times", "3"));

        assertThat(dates()).contains("On Sunday 28 March 2027 the clocks go forward");
    }

    @Test
    void asksWhichOfTwoTimesItIs() {
        typed.putAll(Map.of("date", "2027-10-31", "time", "01:30"));
        assertThat(dates())
                .contains("the clocks go back, and 1:30 happens twice. Say which it is.", "value=\"EARLIER\"");

        typed.put("which", "EARLIER");
        assertThat(dates()).contains("Sun 31 Oct 2027, 1:30 BST");
        typed.put("which", "LATER");
        assertThat(dates()).contains("Sun 31 Oct 2027, 1:30 GMT");
        sam.press(NEW + "/save", typed);
        assertThat(found()).extracting(Session::starts).containsExactly(Instant.parse("2027-10-31T01:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=WEEKLY, 'This rule repeats for ever.'",
        "every tuesday, This rule cannot be read.",
        "'', This rule cannot be read.",
        "FREQ=DAILY;COUNT=61, That makes more than 60 dates.",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2, There is no such date within five years.",
    })
    void saysWhatIsWrongWithARule(String rule, String sentence) {
        typed.putAll(Map.of("repeat", "BY_RULE", "rule", rule));

        assertThat(dates()).contains("Nothing is set up yet", sentence);
    }

    @Test
    void setsUpByARule() {
        typed.putAll(Map.of("repeat", "BY_RULE", "rule", "RRULE:FREQ=MONTHLY;BYDAY=TU,TH;BYSETPOS=1;COUNT=2"));

        assertThat(dates()).contains("These 2 dates", "Thu 1 Apr 2027, 18:30", "Tue 4 May 2027, 18:30");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', Write either how many times there are in all",
        "3, 2027-04-30, Write either how many times there are in all",
        "61, '', Write a number from 1 to 60.",
        "'', 2027-03-15, 'Write the last date, which is not before the first.'",
    })
    void saysWhatIsWrongWithTheEndOfARepetition(String times, String until, String sentence) {
        typed.putAll(Map.of("repeat", "WEEKLY", "times", times, "until", until));

        assertThat(dates()).contains("Nothing is set up yet", sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "FORTNIGHTLY, Tue 30 Mar 2027, Tue 13 Apr 2027",
        "MONTHLY_ON_WEEKDAY, Tue 20 Apr 2027, Tue 18 May 2027",
        "MONTHLY_ON_DAY, Fri 16 Apr 2027, Sun 16 May 2027",
    })
    void repeatsInPlainWords(String repeat, String second, String third) {
        typed.putAll(Map.of("repeat", repeat, "until", "2027-06-01"));

        assertThat(dates()).contains("Tue 16 Mar 2027, 18:30", second, third);
    }

    @Test
    void keepsWhatWasTypedAsText() {
        typed.put("place", "<script>alert(1)</script>\u0000");

        assertThat(dates()).contains("&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(sam.told(NEW + "/save", typed)).startsWith("The session is set up");
    }

    private String dates() {
        return Browsing.text(sam.press(NEW, typed));
    }

    /** What this test has set up. */
    private List<Session> found() {
        return sessions.between(Set.of(REDSHIRE), Instant.EPOCH, Instant.parse("2099-01-01T00:00:00Z")).stream()
                .filter(session -> session.place().equals(place))
                .toList();
    }
}
