package org.positiveaction.bot.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.acceptance.FakeTwilio;
import org.positiveaction.bot.acceptance.FakeTwilio.Fault;
import org.positiveaction.bot.delivery.Carried;
import org.positiveaction.bot.delivery.Carrier;
import org.positiveaction.bot.delivery.CarrierContract;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.delivery.Parcel;
import org.positiveaction.bot.delivery.Whereabouts;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Speech;

class TwilioCarrierTests extends CarrierContract {
    private final FakeTwilio twilio = FakeTwilio.start();
    private final Set<String> known = new HashSet<>();
    private final AtomicInteger people = new AtomicInteger();
    private TwilioCarrier carrier = carrier(twilio.url());

    @AfterEach
    void close() {
        twilio.close();
    }

    @Override
    protected Carrier carrier() {
        return carrier;
    }

    @Override
    protected Parcel parcel(String text) {
        return parcel("+44770090" + (1000 + people.getAndIncrement()), text);
    }

    @Override
    protected List<String> personal(Parcel parcel) {
        return List.of(parcel.to().place(), parcel.to().person());
    }

    @Override
    protected void provider(Provider behaviour) {
        switch (behaviour) {
            case TAKES_IT -> twilio.always(null);
            case IS_BUSY -> twilio.always(new Fault.Answers(429, 20429));
            case FAILS -> twilio.always(new Fault.Answers(500, 20500));
            case IS_AWAY -> carrier = carrier("http://127.0.0.1:1");
            case REFUSES_IT -> twilio.always(new Fault.Answers(400, 21614));
            case REFUSES_OUR_CREDENTIALS -> twilio.refusesAllLogins();
            case TAKES_IT_AND_DROPS_THE_CONNECTION -> twilio.always(new Fault.TakesAndDrops());
            case TAKES_IT_AND_HANGS -> twilio.always(new Fault.TakesAndHangs());
        }
    }

    @Override
    protected int attempts() {
        return twilio.posts().size();
    }

    @Test
    void sendsFromTheNumberThatWasTextedAndAsksForReports() {
        Parcel parcel = parcel(Settings.CANDIDATE, "Hello, £5 & é 😀");
        carrier.carry(parcel);
        assertThat(twilio.posts())
                .containsExactly(Map.of(
                        "From",
                        Settings.LANCASHIRE,
                        "To",
                        Settings.CANDIDATE,
                        "Body",
                        "Hello, £5 & é 😀",
                        "StatusCallback",
                        "https://bot.example.org/sms/status/" + parcel.id()));
    }

    @Test
    void keepsTheNumberAlsoWithinAMessagingService() {
        String service = "MG" + "0".repeat(32);
        SmsSettings settings = SmsSettings.read(
                Settings.environment(twilio.url()).withProperty("twilio.messaging-service-sid", service));
        carrier(settings).carry(parcel("Hello"));
        assertThat(twilio.posts().getFirst())
                .containsEntry("MessagingServiceSid", service)
                .containsEntry("From", Settings.LANCASHIRE);
    }

    @Test
    void usesAnApiKeyWhereThereIsOne() {
        String key = "SK" + "0".repeat(32);
        twilio.refusesAllLogins();
        twilio.admits(key, "secret");
        SmsSettings settings = SmsSettings.read(Settings.environment(twilio.url())
                .withProperty("twilio.api-key", key)
                .withProperty("twilio.api-secret", "secret"));
        assertThat(carrier(settings).carry(parcel("Hello"))).isInstanceOf(Carried.Accepted.class);
    }

    @Test
    void waitsAsLongAsTwilioAsks() {
        twilio.always(new Fault.Answers(429, 20429));
        assertThat(carrier.carry(parcel("Hello")))
                .isInstanceOfSatisfying(
                        Carried.TryAgain.class,
                        again -> assertThat(again.after()).isEqualTo(Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void doesNotKnowWhatAServerErrorMeans(int status) {
        twilio.always(new Fault.Answers(status, 0));
        assertThat(carrier.carry(parcel("Hello"))).isInstanceOf(Carried.Unknown.class);
    }

    @Test
    void doesNotKnowWhatAnUnreadableSuccessMeans() {
        twilio.always(new Fault.TakesAndAnswers(200));
        assertThat(carrier.carry(parcel("Hello"))).isInstanceOf(Carried.Unknown.class);
    }

    @Test
    void saysWhoOptedOutAtTwilio() {
        twilio.miss(Settings.CANDIDATE, Settings.LANCASHIRE, "STOP");
        assertThat(carrier.carry(parcel(Settings.CANDIDATE, "Hello"))).isInstanceOf(Carried.OptedOut.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {21211, 21614, 21408, 21606, 21617, 99999})
    void givesUpOnOtherRefusalsAndNamesTheCode(int code) {
        twilio.always(new Fault.Answers(400, code));
        assertThat(carrier.carry(parcel("Hello")))
                .isInstanceOfSatisfying(
                        Carried.Refused.class,
                        refused -> assertThat(refused.reason()).contains(String.valueOf(code)));
    }

    @ParameterizedTest
    @ValueSource(ints = {21611, 30001})
    void triesAgainWhenAQueueIsFull(int code) {
        twilio.always(new Fault.Answers(400, code));
        assertThat(carrier.carry(parcel("Hello"))).isInstanceOf(Carried.TryAgain.class);
    }

    @Test
    void restsWhenTheAccountIsAtFault() {
        twilio.refusesAllLogins();
        assertThat(carrier.carry(parcel("Hello")))
                .isInstanceOfSatisfying(
                        Carried.TryAgain.class,
                        again -> assertThat(again.after()).isEqualTo(Duration.ofMinutes(5)));
    }

    @Test
    void doesNotBlameTheTextForWhatStandsBetweenUsAndTwilio() {
        twilio.always(new Fault.Answers(403, 0));
        assertThat(carrier.carry(parcel("Hello"))).isInstanceOf(Carried.TryAgain.class);
    }

    @Test
    void triesAgainWhenTheHostHasNoAddress() {
        assertThat(carrier(SmsSettings.read(Settings.environment("https://twilio.invalid")))
                        .carry(parcel("Hello")))
                .isInstanceOf(Carried.TryAgain.class);
    }

    @Nested
    class LookingForAnUnknownOne {

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void findsWhatArrivedAfterAll(boolean hangs) {
            twilio.always(hangs ? new Fault.TakesAndHangs() : new Fault.TakesAndDrops());
            Parcel parcel = parcel("Hello");
            carrier.carry(parcel);
            assertThat(carrier.lookFor(parcel))
                    .isEqualTo(new Whereabouts.Found(twilio.sent().getFirst().sid()));
        }

        @Test
        void saysWhenItDidNotArrive() {
            twilio.always(new Fault.Answers(503, 0));
            Parcel parcel = parcel("Hello");
            carrier.carry(parcel);
            assertThat(carrier.lookFor(parcel)).isEqualTo(new Whereabouts.Absent());
        }

        @Test
        void isNotTakenInByTheSameWordsSentEarlier() {
            carrier.carry(parcel(Settings.CANDIDATE, "Hello"));
            known.add(twilio.sent().getFirst().sid());
            assertThat(carrier.lookFor(parcel(Settings.CANDIDATE, "Hello"))).isEqualTo(new Whereabouts.Absent());
        }

        @Test
        void looksOnlyAtWhatCameAfterItLeft() {
            carrier.carry(parcel(Settings.CANDIDATE, "Hello"));
            Instant later = Instant.now().plusSeconds(60);
            assertThat(carrier.lookFor(parcel(Settings.CANDIDATE, "Hello", later)))
                    .isEqualTo(new Whereabouts.Absent());
        }

        @Test
        void isNotTakenInByOtherPeopleOrOtherWords() {
            carrier.carry(parcel("Hello"));
            carrier.carry(parcel(Settings.CANDIDATE, "Hello there"));
            twilio.miss(Settings.CANDIDATE, Settings.LANCASHIRE, "Hello");
            assertThat(carrier.lookFor(parcel(Settings.CANDIDATE, "Hello"))).isEqualTo(new Whereabouts.Absent());
        }

        @Test
        void doesNotKnowYetWhenTwilioCannotBeAsked() {
            twilio.listing(false);
            assertThat(carrier.lookFor(parcel("Hello"))).isInstanceOf(Whereabouts.NotKnownYet.class);
        }
    }

    private TwilioCarrier carrier(String url) {
        return carrier(Settings.at(url, Duration.ofMillis(700)));
    }

    private TwilioCarrier carrier(SmsSettings settings) {
        return new TwilioCarrier(TwilioClient.open(settings), settings.publicUrl(), known::contains);
    }

    private static Parcel parcel(String to, String text) {
        return parcel(to, text, Instant.now());
    }

    private static Parcel parcel(String to, String text, Instant leftAt) {
        return new Parcel(
                OutboxId.create(),
                ConversationId.create(),
                new Address.Sms(Settings.LANCASHIRE, to),
                Speech.plain(text),
                leftAt);
    }
}
