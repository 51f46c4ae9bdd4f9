package org.positiveaction.bot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.console.People.BLUESHIRE;
import static org.positiveaction.bot.console.People.REDSHIRE;
import static org.positiveaction.bot.testing.Eventually.eventually;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.testing.KeepingCarrier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsoleTest
@Import(Calendar.class)
class BookForThemTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Calendar calendar;

    @Autowired
    OptOuts optOuts;

    @Autowired
    Audit audit;

    @Autowired
    KeepingCarrier texts;

    private Browsing sam;
    private Handoff ann;
    private Session interview;
    private String page;

    @BeforeEach
    void samTalksWithAnn() {
        sam = Browsing.as(people.member("Sam Smith", REDSHIRE), mvc);
        ann = people.candidate(REDSHIRE, "can somebody book me in");
        page = "/team/conversations/" + ann.id();
        sam.press("/team/duty/on");
        sam.press(page + "/take");
        interview = calendar.session(REDSHIRE, calendar.inDays(30, 18), Host.guest("Jo Guest"));
    }

    @Test
    void booksAndTellsTheCandidate() {
        assertThat(sam.page(page))
                .contains("Book for them", "<option value=\"" + interview.id() + "\">Mock interview, ");

        assertThat(book(interview))
                .startsWith("Candidate " + ann.id() + " has a place on ")
                .endsWith("They are being told.");

        assertThat(calendar.bookings.of(ann.conversation()).booked()).containsExactly(interview);
        eventually(() -> assertThat(saidToAnn())
                .anyMatch(said -> said.startsWith("I have booked a place for you: Mock interview, ")
                        && said.contains("Where: Town Hall. For your calendar: http")));
        assertThat(audit.last(1))
                .singleElement()
                .extracting(Audit.Entry::action)
                .isEqualTo(Audit.Action.BOOKED);
        assertThat(sam.page(page)).contains("I have booked a place for you");
    }

    @Test
    void saysWhyTheyHaveNoPlace() {
        book(interview);
        assertThat(book(interview)).isEqualTo("Not booked: they have booked it already.");

        Session other = calendar.session(REDSHIRE, calendar.inDays(31, 18), Host.guest("Jo Guest"));
        assertThat(book(other)).startsWith("Not booked: they have as many of this kind as anybody may");
        calendar.timetable.callOff(other.id());
        assertThat(book(other)).isEqualTo("Not booked: the session is called off.");
        assertThat(book(calendar.session(REDSHIRE, calendar.inDays(200, 18), Host.guest("Jo Guest"))))
                .startsWith("Not booked: places are given from ");
        assertThat(sam.told(page + "/book")).isEqualTo("Choose a session first.");
    }

    @Test
    void saysThatItIsFull() {
        calendar.timetable.changeCapacity(interview.id(), 1);
        calendar.book(ConversationId.create(), interview.id());

        assertThat(book(interview)).isEqualTo("Not booked: every place is taken by now.");
    }

    @Test
    void booksNothingOfAnotherForce() {
        Session blue = calendar.session(BLUESHIRE, calendar.inDays(30, 18), Host.guest("Bea Brown"));

        assertThat(sam.page(page)).doesNotContain("<option value=\"" + blue.id() + "\"");
        assertThat(book(blue)).isEqualTo("Not booked: there is no such session of their force.");
    }

    @Test
    void booksOnlyForWhomTheyTalkWith() {
        Browsing priya = Browsing.as(people.member("Priya Patel", REDSHIRE), mvc);
        Browsing bea = Browsing.as(people.member("Bea Brown", BLUESHIRE), mvc);
        Map<String, String> wish = Map.of("booked", interview.id().toString());

        assertThat(priya.told(page + "/book", wish))
                .isEqualTo("Not booked: you are not talking with candidate " + ann.id() + ".");
        assertThat(priya.page(page)).doesNotContain("Book for them");
        assertThat(bea.press(page + "/book", wish)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(calendar.bookings.of(ann.conversation()).booked()).isEmpty();
    }

    @Test
    void saysWhereTheyCannotBeTold() {
        optOuts.add(ann.candidate().to());

        assertThat(book(interview)).endsWith("They have asked for no more messages, so they are not told.");
    }

    private String book(Session session) {
        return sam.told(page + "/book", Map.of("booked", session.id().toString()));
    }

    private List<String> saidToAnn() {
        return texts.saidTo(ann.candidate().to());
    }
}
