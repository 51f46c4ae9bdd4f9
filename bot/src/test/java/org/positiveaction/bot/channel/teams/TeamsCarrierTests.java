package org.positiveaction.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.bot.schema.Activity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.acceptance.FakeBotFramework;
import org.positiveaction.bot.acceptance.FakeConnector.Fault;
import org.positiveaction.bot.acceptance.FakeConnector.Sent;
import org.positiveaction.bot.delivery.Carried;
import org.positiveaction.bot.delivery.Carrier;
import org.positiveaction.bot.delivery.CarrierContract;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.delivery.Parcel;
import org.positiveaction.bot.delivery.Whereabouts;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Card;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Speech;

class TeamsCarrierTests extends CarrierContract {
    /** Teams' id of a message that the bot sent earlier. */
    private static final String EARLIER = "1699999999999";

    private final TeamsOnThisMachine teams = new TeamsOnThisMachine();
    private final Address ann =
            new Address.Teams("a:1personalchatofannexample", "29:1Ann0000000000000000000000000000000000000000000000");

    @Override
    protected Carrier carrier() {
        return teams.carrier;
    }

    @Override
    protected Parcel parcel(String text) {
        Activity heard = Recorded.activity("message-personal");
        heard.getConversation().setId("a:1chat" + UUID.randomUUID());
        heard.setServiceUrl(teams.connector.serviceUrl());
        teams.references.keep(heard);
        Address to = new Address.Teams(
                heard.getConversation().getId(), heard.getFrom().getId());
        return parcel(to, Speech.plain(text));
    }

    @Override
    protected List<String> personal(Parcel parcel) {
        return List.of(parcel.to().place(), parcel.to().person(), "Ann Example");
    }

    @Override
    protected void provider(Provider behaviour) {
        switch (behaviour) {
            case TAKES_IT -> {}
            case IS_BUSY -> failAlways(429);
            case FAILS -> failAlways(500);
            case IS_AWAY -> teams.connector.close();
            case REFUSES_IT -> failAlways(403);
            case REFUSES_OUR_CREDENTIALS -> failAlways(401);
            case TAKES_IT_AND_DROPS_THE_CONNECTION -> teams.connector.failAlways(new Fault.TakeAndDrop());
            case TAKES_IT_AND_HANGS -> teams.connector.failAlways(new Fault.Hang(Duration.ofSeconds(60)));
        }
    }

    @Override
    protected int attempts() {
        return teams.connector.attempts().size();
    }

    @BeforeEach
    void hearFromAnn() {
        teams.heard("message-personal");
    }

    @AfterEach
    void stop() {
        teams.close();
    }

    @Test
    void bringsAText() {
        Carried carried = carry(Speech.plain("Hello *Ann*"));

        assertThat(carried).isEqualTo(new Carried.Accepted("1700000000001"));
        Sent sent = onlyOneSent();
        assertThat(sent.method()).isEqualTo("POST");
        assertThat(sent.path()).isEqualTo("/v3/conversations/a:1personalchatofannexample/activities");
        assertThat(sent.authorization()).isEqualTo("Bearer " + FakeBotFramework.OUTBOUND_TOKEN);
        assertThat(sent.activity().path("text").asString()).isEqualTo("Hello *Ann*");
        assertThat(sent.activity().path("textFormat").asString()).isEqualTo("plain");
        assertThat(sent.activity().path("recipient").path("id").asString()).isEqualTo(ann.person());
    }

    @Test
    void bringsACardWithItsTwinOutOfSight() {
        Parcel parcel = parcel(ann, aCard());
        teams.carrier.carry(parcel);

        var activity = onlyOneSent().activity();
        assertThat(activity.has("text")).isFalse();
        assertThat(activity.path("summary").asString()).isEqualTo("the twin");
        var attachment = activity.path("attachments").path(0);
        assertThat(attachment.path("contentType").asString()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(attachment.path("content").path("fallbackText").asString()).isEqualTo("the twin");
        assertThat(attachment.at("/content/body/3/actions/0/data/nonce").asString())
                .isEqualTo(parcel.id().toString());
    }

    @Test
    void answersInTheThreadOfAChannel() {
        var heard = teams.heard("message-channel-mention");
        Address thread = new Address.Teams(
                heard.getConversation().getId(), heard.getFrom().getId());

        teams.carrier.carry(parcel(thread, Speech.plain("Here")));

        assertThat(onlyOneSent().path())
                .isEqualTo("/v3/conversations/19:abcdef0123456789@thread.tacv2;messageid=1700000000100/activities");
    }

    @Nested
    class InAChannelWhereSomebodyWroteInAThread {
        private final Address channel = new Address.Teams("19:abcdef0123456789@thread.tacv2", ann.person());

        @Test
        void beginsAnotherThread() {
            teams.heard("message-channel-mention");

            assertThat(teams.carrier.carry(parcel(channel, aCard()))).isInstanceOf(Carried.Accepted.class);
            Sent sent = onlyOneSent();
            assertThat(sent.method()).isEqualTo("POST");
            assertThat(sent.path()).isEqualTo("/v3/conversations/19:abcdef0123456789@thread.tacv2/activities");
            assertThat(sent.activity().at("/conversation/id").asString()).isEqualTo(channel.place());
        }

        @Test
        void changesTheCardThatBeganAThread() {
            teams.heard("message-channel-mention");

            assertThat(teams.carrier.carry(change(channel, aCard()))).isEqualTo(new Carried.Accepted(EARLIER));
            assertThat(onlyOneSent().path())
                    .isEqualTo("/v3/conversations/19:abcdef0123456789@thread.tacv2/activities/" + EARLIER);
        }

        @Test
        void followsTheChannelToAnotherServer() {
            teams.heard("message-channel-mention", "https://unknown.invalid/uk/");
            teams.heard("message-channel-mention");

            assertThat(teams.carrier.carry(parcel(channel, aCard()))).isInstanceOf(Carried.Accepted.class);
        }

        @Test
        void doesNotSpeakForSomebodyWhoNeverWroteThere() {
            teams.heard("message-channel-mention");
            Address stranger = new Address.Teams(channel.place(), "29:1Ben");

            assertThat(teams.carrier.carry(parcel(stranger, aCard()))).isInstanceOf(Carried.Refused.class);
        }
    }

    @Test
    void asksForOneTokenOnly() {
        carry(Speech.plain("one"));
        carry(Speech.plain("two"));

        assertThat(teams.login.tokensAsked()).isEqualTo(1);
    }

    @Test
    void cannotSayLaterWhatArrived() {
        assertThat(teams.carrier.lookFor(parcel(ann, Speech.plain("Hello")))).isEqualTo(new Whereabouts.NeverKnown());
    }

    @Test
    void knowsThatNothingLeftWhenItsOwnDatabaseFails() {
        teams.loseTheDatabase();

        assertThat(carry(Speech.plain("Hello"))).isInstanceOf(Carried.TryAgain.class);
    }

    @Nested
    class RefusesToSend {
        @Test
        void toSomebodyItHasNotHeardFrom() {
            Address stranger = new Address.Teams("a:1elsewhere", ann.person());

            assertThat(teams.carrier.carry(parcel(stranger, Speech.plain("Hello"))))
                    .isInstanceOf(Carried.Refused.class);
        }

        @Test
        void toAServerThatIsNotOnTheList() {
            teams.heard("message-personal", "https://teams.example/");

            assertThat(carry(Speech.plain("Hello"))).isInstanceOf(Carried.Refused.class);
        }

        @ParameterizedTest
        @ValueSource(ints = {307, 400, 403, 404, 413})
        void againWhatTeamsRefuses(int status) {
            fail(status, Map.of());

            assertThat(carry(Speech.plain("Hello"))).isEqualTo(new Carried.Refused("Teams answered " + status));
            assertThat(teams.connector.attempts()).hasSize(1);
        }
    }

    @Nested
    class TriesAgain {
        @Test
        void whenTeamsSaysSo() {
            fail(429, Map.of("Retry-After", "17"));

            assertThat(carry(Speech.plain("Hello")))
                    .isEqualTo(new Carried.TryAgain("Teams answered 429", Duration.ofSeconds(17)));
            assertThat(teams.connector.attempts()).hasSize(1);
        }

        @Test
        void onTheDateThatTeamsNames() {
            String inAMinute = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    Instant.now().plusSeconds(60).atZone(ZoneOffset.UTC));
            fail(429, Map.of("Retry-After", inAMinute));

            assertThat(waitOf(carry(Speech.plain("Hello")))).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(61));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "soon", "-1", "99999999999999999999", "Mon, 23 Nov 2020 09:00:00 GMT"})
        void soonWhenTheWaitMakesNoSense(String retryAfter) {
            fail(429, Map.of("Retry-After", retryAfter));

            assertThat(waitOf(carry(Speech.plain("Hello")))).isEqualTo(Duration.ofSeconds(5));
        }

        @Test
        void whenTwoChangesMet() {
            fail(412, Map.of());

            assertThat(carry(Speech.plain("Hello"))).isInstanceOf(Carried.TryAgain.class);
        }

        @Test
        void whenTeamsIsAwayAndSaysForHowLong() {
            fail(503, Map.of("Retry-After", "0"));
            assertThat(carry(Speech.plain("Hello"))).isInstanceOf(Carried.Unknown.class);

            fail(503, Map.of("Retry-After", "20"));
            assertThat(waitOf(carry(Speech.plain("Hello")))).isEqualTo(Duration.ofSeconds(20));
            assertThat(teams.connector.attempts()).hasSize(2);
        }

        @Test
        void withANewTokenWhenTheOldIsRefused() {
            carry(Speech.plain("one"));
            fail(401, Map.of());

            assertThat(waitOf(carry(Speech.plain("two")))).isEqualTo(Duration.ofMinutes(5));
            assertThat(carry(Speech.plain("two"))).isInstanceOf(Carried.Accepted.class);
            assertThat(teams.login.tokensAsked()).isEqualTo(2);
        }

        @Test
        void whenTheLoginRefusesUs() {
            teams.login.loginAnswers(401);

            assertThat(waitOf(carry(Speech.plain("Hello")))).isEqualTo(Duration.ofMinutes(5));
            assertThat(teams.connector.attempts()).isEmpty();
        }

        @Test
        void whenTheLoginIsAway() {
            teams.login.close();

            assertThat(carry(Speech.plain("Hello"))).isInstanceOf(Carried.TryAgain.class);
            assertThat(teams.connector.attempts()).isEmpty();
        }

        @Test
        void whenNobodyListens() {
            teams.connector.close();

            assertThat(carry(Speech.plain("Hello"))).isInstanceOf(Carried.TryAgain.class);
        }

        @Test
        void whenTheServerIsNotFound() {
            teams.heard("message-personal", "https://unknown.invalid/uk/");

            assertThat(carry(Speech.plain("Hello"))).isInstanceOf(Carried.TryAgain.class);
        }
    }

    @Nested
    class CannotTell {
        @ParameterizedTest
        @ValueSource(ints = {408, 500, 502, 503, 504})
        void whatAServersErrorMeans(int status) {
            fail(status, Map.of());

            assertThat(carry(Speech.plain("Hello"))).isEqualTo(new Carried.Unknown("Teams answered " + status));
            assertThat(teams.connector.attempts()).hasSize(1);
        }

        @Test
        void whenTheConnectionBreaks() {
            carry(Speech.plain("the connection stays open"));
            teams.connector.failNext(new Fault.TakeAndDrop());

            assertThat(carry(Speech.plain("Hello"))).isInstanceOf(Carried.Unknown.class);
            assertThat(teams.connector.attempts()).hasSize(2);
        }
    }

    @Nested
    class OfAChange {
        private final Parcel change = change(ann, aCard());

        @Test
        void takesThePlaceOfTheEarlierMessage() {
            Carried carried = teams.carrier.carry(change);

            assertThat(carried).isEqualTo(new Carried.Accepted(EARLIER));
            Sent sent = onlyOneSent();
            assertThat(sent.method()).isEqualTo("PUT");
            assertThat(sent.path()).isEqualTo("/v3/conversations/a:1personalchatofannexample/activities/" + EARLIER);
            assertThat(sent.authorization()).isEqualTo("Bearer " + FakeBotFramework.OUTBOUND_TOKEN);
            assertThat(sent.activity().path("id").asString()).isEqualTo(EARLIER);
            assertThat(sent.activity().path("summary").asString()).isEqualTo("the twin");
            assertThat(sent.activity()
                            .at("/attachments/0/content/body/3/actions/0/data/nonce")
                            .asString())
                    .isEqualTo(change.id().toString());
        }

        @Test
        void followsAMessageThatItSentItself() {
            Carried first = carry(aCard());
            assertThat(first).isInstanceOf(Carried.Accepted.class);
            String id = ((Carried.Accepted) first).providerId();

            assertThat(teams.carrier.carry(change(ann, Speech.plain("Taken"), id)))
                    .isEqualTo(first);
            assertThat(teams.connector.taken().getLast().path()).endsWith("/activities/" + id);
        }

        @ParameterizedTest
        @ValueSource(ints = {408, 412, 429, 500, 502, 503, 504})
        void isMadeAgainWhateverWentWrongAtTeams(int status) {
            fail(status, Map.of());

            assertThat(teams.carrier.carry(change))
                    .isEqualTo(new Carried.TryAgain("Teams answered " + status, Duration.ofSeconds(5)));
            assertThat(teams.connector.attempts()).hasSize(1);
        }

        @Test
        void isMadeAgainWhenTheConnectionBreaks() {
            teams.connector.failNext(new Fault.TakeAndDrop());

            assertThat(teams.carrier.carry(change)).isInstanceOf(Carried.TryAgain.class);
        }

        @Test
        void isMadeAgainWhenTeamsDoesNotAnswer() {
            teams.connector.failNext(new Fault.Hang(Duration.ofSeconds(60)));

            assertThat(teams.carrier.carry(change)).isInstanceOf(Carried.TryAgain.class);
        }

        @Test
        void isMadeAgainAfterAStopInTheMiddleOfIt() {
            assertThat(teams.carrier.lookFor(change)).isEqualTo(new Whereabouts.Absent());
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 403, 404})
        void isGivenUpWhenTheEarlierMessageIsGone(int status) {
            fail(status, Map.of());

            assertThat(teams.carrier.carry(change)).isEqualTo(new Carried.Refused("Teams answered " + status));
        }

        @Test
        void isTakenForMadeWhateverTheAnswerSays() {
            teams.connector.failNext(new Fault.TakeAndMumble());

            assertThat(teams.carrier.carry(change)).isEqualTo(new Carried.Accepted(EARLIER));
        }
    }

    @Test
    void takesAnAcceptedMessageForAcceptedWhateverTheAnswerSays() {
        teams.connector.failNext(new Fault.TakeAndMumble());
        Parcel parcel = parcel(ann, Speech.plain("Hello"));

        assertThat(teams.carrier.carry(parcel))
                .isEqualTo(new Carried.Accepted(parcel.id().toString()));
    }

    private void failAlways(int status) {
        teams.connector.failAlways(new Fault.Answer(status, Map.of()));
    }

    private void fail(int status, Map<String, String> headers) {
        teams.connector.failNext(new Fault.Answer(status, headers));
    }

    private Carried carry(Speech speech) {
        return teams.carrier.carry(parcel(ann, speech));
    }

    private static Parcel parcel(Address to, Speech speech) {
        return new Parcel(OutboxId.create(), ConversationId.create(), to, speech, Instant.now());
    }

    private static Parcel change(Address to, Speech speech) {
        return change(to, speech, EARLIER);
    }

    private static Parcel change(Address to, Speech speech, String earlier) {
        return new Parcel(OutboxId.create(), ConversationId.create(), to, speech, earlier, Instant.now());
    }

    private Sent onlyOneSent() {
        assertThat(teams.connector.taken()).hasSize(1);
        return teams.connector.taken().getFirst();
    }

    private static Duration waitOf(Carried carried) {
        assertThat(carried).isInstanceOf(Carried.TryAgain.class);
        return ((Carried.TryAgain) carried).after();
    }

    private static Speech aCard() {
        Card card = new Card(
                "Mentoring", "Anyone may ask.", List.of("Reviewed in May."), List.of(new Button("More", "more")));
        return new Speech("the twin", card);
    }
}
