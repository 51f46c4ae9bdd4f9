package org.positiveaction.bot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.console.People.BLUESHIRE;
import static org.positiveaction.bot.console.People.REDSHIRE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.booking.AccessNeeds;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.Sessions;
import org.positiveaction.bot.booking.StandingId;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsoleTest
@Import(Calendar.class)
class SessionsTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Calendar calendar;

    @Autowired
    Sessions sessions;

    @Autowired
    AccessNeeds needs;

    @Autowired
    Audit audit;

    private TeamMember samSmith;
    private Browsing sam;
    private Browsing priya;
    private Session interview;
    private String page;

    @BeforeEach
    void samHoldsAnInterviewTomorrow() {
        samSmith = people.member("Sam Smith", REDSHIRE);
        sam = Browsing.as(samSmith, mvc);
        priya = Browsing.as(people.member("Priya Patel", REDSHIRE), mvc);
        interview = session(calendar.inDays(1, 18));
        page = "/team/sessions/" + interview.id();
    }

    @Test
    void listsWhatIsToComeAndHowFullItIs() {
        calendar.book(ConversationId.create(), interview.id());
        Session blue = calendar.session(BLUESHIRE, calendar.inDays(1, 18), Host.guest("Bea Brown"));

        assertThat(line(sam.page("/team/sessions"), interview))
                .contains(
                        "Mock interview",
                        "18:30",
                        "Redshire Police",
                        "1 of 3",
                        "Sam Smith",
                        "Too few: 1 of at least 2");
        assertThat(sam.page("/team/sessions")).doesNotContain("/team/sessions/" + blue.id() + "\"");
        assertThat(sam.page("/team")).contains("href=\"/team/sessions\"");
    }

    @Test
    void warnsOfNothingThatIsFarAway() {
        Session later = session(calendar.inDays(4, 18));

        assertThat(line(sam.page("/team/sessions"), later)).contains("0 of 3").doesNotContain("Too few");
    }

    @Test
    void givesTheLinkOfTheMembersOwnForces() {
        assertThat(sam.page("/team/sessions"))
                .containsPattern("<a href=\"[^\"]+/calendar/[^\"]+\\.ics\">Redshire Police<")
                .doesNotContain("Blueshire");
    }

    @Test
    void listsWhatIsOver() {
        calendar.begin(interview.id());

        assertThat(sam.page("/team/sessions")).doesNotContain(page + "\"");
        assertThat(line(sam.page("/team/sessions/past"), interview)).contains("Mock interview");
    }

    @Test
    void showsAMonthFromMondayToSunday() {
        YearMonth month = YearMonth.from(LocalDate.ofInstant(interview.starts(), ZoneId.of("Europe/London")));
        String shown = sam.page("/team/sessions/month/" + month);

        assertThat(shown)
                .contains(
                        "<abbr title=\"Monday\">Mon</abbr>", "href=\"" + page + "\"", "18:30 Mock interview", "0 of 3")
                .contains(
                        "/team/sessions/month/" + month.minusMonths(1), "/team/sessions/month/" + month.plusMonths(1));
        assertThat(sam.open("/team/sessions/month/2026-13")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(sam.page("/team/sessions/month/2027-03")).contains("Sun 28 Mar");
    }

    @Test
    void showsWhoComesAndHowToReachThemAndNothingElse() {
        calendar.book(calendar.texting("+447700900123"), interview.id());
        calendar.book(calendar.texting("+33612345678"), interview.id());

        assertThat(sam.page(page))
                .contains(
                        "Who comes <span class=\"count\">2</span>", "07700 900123", "+33 6 12 34 56 78", "2 of 3 taken")
                .contains("Session</dt><dd>" + interview.id() + "<", "Town Hall", "Sam Smith (you)", "1 h 0 min");
    }

    @Test
    void linksToAPlaceThatIsALinkAndToNothingElse() {
        change("https://meet.example/abc?x=1");
        assertThat(sam.page(page)).contains("<a href=\"https://meet.example/abc?x=1\"");
        change("javascript:alert(1)");
        assertThat(sam.page(page)).contains("<span>javascript:alert(1)</span>").doesNotContain("href=\"javascript");
    }

    @Test
    void showsWhatPeopleNeedToTheHostAlone() {
        StandingId place = calendar.book(ConversationId.create(), interview.id());
        needs.keep(place, "a seat near the door");

        assertThat(sam.page(page)).contains("a seat near the door", "Only you see this", "It is deleted on");
        assertThat(priya.page(page)).doesNotContain("near the door", "What they need", "Nobody has said");
        assertThat(Browsing.text(sam.open(page + "/attendees.csv"))).doesNotContain("near the door");
    }

    @Test
    void keepsWhoCameOnceItHasBegun() {
        StandingId ann = calendar.book(ConversationId.create(), interview.id());
        assertThat(sam.page(page)).contains("Not begun").doesNotContain("type=\"radio\"");
        assertThat(sam.told(page + "/came", Map.of("came-" + ann, "CAME")))
                .isEqualTo("Nobody can have come: the session has not begun.");

        calendar.begin(interview.id());
        assertThat(sam.told(page + "/came", Map.of("came-" + ann, "CAME", "came-999999999", "CAME")))
                .isEqualTo("Who came is kept.");
        assertThat(sam.page(page)).contains("value=\"CAME\" checked=\"checked\"");
        sam.press(page + "/came", Map.of("came-" + ann, "nonsense"));
        sam.press(page + "/came", Map.of("came-" + ann, "UNKNOWN"));
        assertThat(sam.page(page)).contains("value=\"UNKNOWN\" checked=\"checked\"");
    }

    @Test
    void changesPlacesHostAndPlace() {
        assertThat(priya.page(page + "/change")).contains("value=\"Town Hall\"", "Priya Patel</option>");

        assertThat(priya.told(
                        page + "/change",
                        Map.of(
                                "places",
                                "5",
                                "minimum",
                                "",
                                "host",
                                "other",
                                "hostName",
                                "Jo Guest",
                                "place",
                                "Police station")))
                .isEqualTo("The session is changed.");

        Session now = sessions.find(interview.id()).orElseThrow();
        assertThat(now.capacity()).isEqualTo(5);
        assertThat(now.minimum()).isZero();
        assertThat(now.host()).isEqualTo(Host.guest("Jo Guest"));
        assertThat(now.place()).isEqualTo("Police station");
        assertThat(now.revision()).isEqualTo(1);
        assertThat(audit.last(1))
                .singleElement()
                .extracting(Audit.Entry::action)
                .isEqualTo(Audit.Action.CHANGED_SESSION);
    }

    @Test
    void saysHowManyPlacesThereMustBe() {
        calendar.book(ConversationId.create(), interview.id());
        calendar.book(ConversationId.create(), interview.id());
        Map<String, String> typed = changed("places", "1");
        typed.put("minimum", "1");

        assertThat(Browsing.text(sam.press(page + "/change", typed)))
                .contains("There must be at least 2 places: so many are taken.", "value=\"1\"");
        assertThat(sessions.find(interview.id()).orElseThrow().capacity()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "places, 0, 'Write how many places there are, from 1 to 500.'",
        "places, 501, 'Write how many places there are'",
        "places, three, 'Write how many places there are'",
        "minimum, 4, 'Write the least number'",
        "minimum, -1, 'Write the least number'",
        "host, '', 'Choose who holds it.'",
        "host, 11111111-2222-3333-4444-555555555555, 'Choose who holds it.'",
        "host, other, 'Write the host&#39;s name'",
        "place, '  ', 'Write where it is'",
    })
    void saysWhatIsWrongWithAChange(String field, String typed, String sentence) {
        assertThat(Browsing.text(sam.press(page + "/change", changed(field, typed))))
                .contains("Nothing is changed yet", sentence);
        assertThat(sessions.find(interview.id())).contains(interview);
    }

    @Test
    void takesNoPlaceOfMoreThanFourHundredCharactersAndNoHostOfAnotherForce() {
        TeamMember bea = people.member("Bea Brown", BLUESHIRE);

        assertThat(Browsing.text(sam.press(page + "/change", changed("place", "x".repeat(401)))))
                .contains("That is longer than 400 characters. Shorten it.");
        assertThat(Browsing.text(
                        sam.press(page + "/change", changed("host", bea.id().toString()))))
                .contains("Bea Brown does not work for this force.");
        assertThat(sam.told(page + "/change", changed("place", "x".repeat(400))))
                .isEqualTo("The session is changed.");
    }

    @Test
    void movesOnceItIsSaidHowManyPeopleWillBeTold() {
        calendar.book(ConversationId.create(), interview.id());
        calendar.bookings.hold(ConversationId.create(), interview.id());
        Map<String, String> wish = Map.of("date", "2027-06-01", "time", "09:00");

        assertThat(Browsing.text(sam.press(page + "/move", wish)))
                .contains("To Tue 1 Jun 2027, 9:00?", "2 people will be told: 2 with a place and 0 who wait for one.");
        assertThat(sessions.find(interview.id())).contains(interview);

        assertThat(sam.told(page + "/move", Map.of("date", "2027-06-01", "time", "09:00", "sure", "true")))
                .isEqualTo("The session is on Tue 1 Jun 2027, 9:00 now.");
        assertThat(sessions.find(interview.id()).orElseThrow().starts())
                .isEqualTo(Instant.parse("2027-06-01T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 10:00, That is in the past.",
        "2027-03-28, 01:30, 'On Sunday 28 March 2027 the clocks go forward, and 1:30 does not happen. The next time that does is 2:00.'",
        "2027-10-31, 01:30, 'On Sunday 31 October 2027 the clocks go back, and 1:30 happens twice. Say which it is.'",
        "2827-10-31, 10:00, That is more than 3 years ahead.",
        "2027-02-30, 10:00, 'Write the date, such as 2026-12-03.'",
        "2027-02-20, 25:00, 'Write the time, such as 18:30.'",
    })
    void movesToNoTimeThatCannotBe(String date, String time, String sentence) {
        assertThat(Browsing.text(sam.press(page + "/move", Map.of("date", date, "time", time, "sure", "true"))))
                .contains("Nothing is moved yet", sentence);
        assertThat(sessions.find(interview.id())).contains(interview);
    }

    @Test
    void movesToTheSecondOfTwoTimes() {
        sam.press(page + "/move", Map.of("date", "2027-10-31", "time", "01:30", "which", "LATER", "sure", "true"));

        assertThat(sessions.find(interview.id()).orElseThrow().starts())
                .isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
        assertThat(sam.page(page)).contains("Sun 31 Oct 2027, 1:30 GMT");
    }

    @Test
    void callsOffOnceItIsSaidHowManyPeopleWillBeTold() {
        calendar.book(ConversationId.create(), interview.id());

        assertThat(sam.page(page + "/call-off")).contains("One person will be told: they have a place.");
        assertThat(sam.told(page + "/call-off")).isEqualTo("The session is called off. One person is being told.");

        assertThat(sam.page(page)).contains("Called off", "Nobody has booked").doesNotContain(page + "/move");
        assertThat(sam.told(page + "/call-off")).startsWith("Nothing is changed");
        assertThat(line(sam.page("/team/sessions"), interview)).contains("Called off");
        assertThat(audit.last(10)).extracting(Audit.Entry::action).contains(Audit.Action.CALLED_OFF_SESSION);
    }

    @Test
    void savesWhoComesAsAFile() {
        calendar.book(calendar.texting("+447700900123"), interview.id());
        calendar.book(calendar.texting("+33612345678"), interview.id());
        MvcTestResult file = sam.open(page + "/attendees.csv");

        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"session-" + interview.id() + "-attendees.csv\"");
        assertThat(file.getResponse().getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.getResponse().getContentAsByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(Browsing.text(file).lines())
                .hasSize(3)
                .anyMatch(line -> line.contains(",07700 900123,"))
                .anyMatch(line -> line.contains(",'+33 6 12 34 56 78,"));
    }

    @Test
    void savesThePeriodsSessionsAsAFile() {
        change("=HYPERLINK(\"https://evil.example\")");
        LocalDate day = LocalDate.ofInstant(interview.starts(), ZoneId.of("Europe/London"));

        assertThat(Browsing.text(sam.open("/team/sessions/sessions.csv?from=" + day + "&until=" + day)))
                .startsWith("\uFEFFSession,Force,Kind,Starts")
                .contains(
                        interview.id() + ",Redshire Police,Mock interview,",
                        "\"'=HYPERLINK(\"\"https://evil.example\"\")\"");
        assertThat(sam.open("/team/sessions/sessions.csv?from=2026-12-02&until=2026-12-01"))
                .hasRedirectedUrl("/team/sessions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/change", "/move", "/call-off", "/attendees.csv"})
    void isNotThereForOtherForces(String part) {
        Browsing bea = Browsing.as(people.member("Bea Brown", BLUESHIRE), mvc);

        assertThat(bea.open(page + part)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(sam.open(page + part)).hasStatusOk();
        assertThat(sam.open("/team/sessions/999999999" + part)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/change", "/move", "/call-off", "/came"})
    void isChangedByNoOtherForce(String action) {
        Browsing bea = Browsing.as(people.member("Bea Brown", BLUESHIRE), mvc);

        assertThat(bea.press(page + action, Map.of("date", "2027-06-01", "time", "09:00", "sure", "true")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(sessions.find(interview.id())).contains(interview);
    }

    private void change(String place) {
        assertThat(sam.told(page + "/change", changed("place", place))).isEqualTo("The session is changed.");
    }

    private Map<String, String> changed(String field, String typed) {
        Map<String, String> form = new HashMap<>(Map.of(
                "places", "3", "minimum", "2", "host", samSmith.id().toString(), "hostName", "", "place", "Town Hall"));
        form.put(field, typed);
        return form;
    }

    private Session session(Instant starts) {
        return calendar.session(REDSHIRE, starts, new Host(samSmith.name(), Optional.of(samSmith.id())));
    }

    /** The row of one session. */
    private static String line(String page, Session session) {
        String from = page.substring(page.indexOf("/team/sessions/" + session.id() + "\""));
        return from.substring(0, from.indexOf("</tr>"));
    }
}
