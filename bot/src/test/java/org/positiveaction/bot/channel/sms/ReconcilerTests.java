package org.positiveaction.bot.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.positiveaction.bot.acceptance.FakeTwilio;
import org.positiveaction.bot.intake.Accepted;
import org.positiveaction.bot.intake.Arrival;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.testing.TestClock;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ReconcilerTests {
    private final FakeTwilio twilio = FakeTwilio.start();
    private final List<Arrival> accepted = new ArrayList<>();
    private final TestClock clock = new TestClock();
    private final SmsSettings settings = Settings.at(twilio.url(), Duration.ofSeconds(5));
    private final Reconciler reconciler =
            new Reconciler(TwilioClient.open(settings), settings.numbers(), this::accept, clock);
    private boolean databaseIsAway;

    @AfterEach
    void close() {
        twilio.close();
    }

    @Test
    void takesInWhatTheWebhookMissedInTheOrderItCame() {
        twilio.miss(Settings.CANDIDATE, Settings.LANCASHIRE, "one");
        twilio.miss(Settings.CANDIDATE, Settings.LANCASHIRE, "two");
        twilio.miss(Settings.CANDIDATE, Settings.LANCASHIRE, "STOP");
        reconciler.run();
        assertThat(accepted)
                .extracting(Arrival::content)
                .containsExactly(
                        new Content.Words("one"),
                        new Content.Words("two"),
                        new Content.Reserved(Content.Reserved.Word.STOP));
    }

    @Test
    void looksAtAllOurNumbersAndNoOthers() {
        twilio.miss(Settings.CANDIDATE, Settings.LANCASHIRE, "one");
        twilio.miss(Settings.CANDIDATE, Settings.ANY, "two");
        twilio.miss(Settings.CANDIDATE, "+447700900777", "three");
        reconciler.run();
        assertThat(accepted)
                .extracting(arrival -> arrival.from().place())
                .containsExactlyInAnyOrder(Settings.LANCASHIRE, Settings.ANY);
    }

    @Test
    void readsEveryPage() {
        IntStream.range(0, 1100).forEach(i -> twilio.miss(Settings.CANDIDATE, Settings.LANCASHIRE, String.valueOf(i)));
        reconciler.run();
        assertThat(accepted).hasSize(1100).extracting(Arrival::providerId).doesNotHaveDuplicates();
    }

    @Test
    void doesNotOfferTheSameTextAgain() {
        twilio.miss(Settings.CANDIDATE, Settings.LANCASHIRE, "one");
        reconciler.run();
        reconciler.run();
        assertThat(accepted).hasSize(1);
    }

    @Test
    void offersATextAgainThatCouldNotBeStored() {
        twilio.miss(Settings.CANDIDATE, Settings.LANCASHIRE, "one");
        databaseIsAway = true;
        reconciler.run();
        databaseIsAway = false;
        reconciler.run();
        assertThat(accepted).hasSize(1);
    }

    @Test
    void looksBackADayAtFirstAndThenAnHourFromItsLastGoodRound() {
        clock.advance(Duration.ofHours(23));
        twilio.miss(Settings.CANDIDATE, Settings.LANCASHIRE, "listed 23 hours ago");
        reconciler.run();
        twilio.miss(Settings.CANDIDATE, Settings.LANCASHIRE, "listed late, by 23 hours");
        reconciler.run();
        assertThat(accepted).extracting(Arrival::content).containsExactly(new Content.Words("listed 23 hours ago"));
    }

    @Test
    void looksAsFarBackAsBeforeAfterARoundThatFailed() {
        reconciler.run();
        twilio.miss(Settings.CANDIDATE, Settings.LANCASHIRE, "while Twilio could not be asked");
        twilio.listing(false);
        clock.advance(Duration.ofMinutes(30));
        reconciler.run();
        clock.advance(Duration.ofHours(20));
        reconciler.run();
        twilio.listing(true);
        reconciler.run();
        assertThat(accepted).hasSize(1);
    }

    @Test
    void leavesOutWhatNobodyCanAnswer() {
        twilio.miss("62226", Settings.LANCASHIRE, "You have won");
        reconciler.run();
        assertThat(accepted).isEmpty();
    }

    @Test
    void saysOnceThatTwilioCannotBeAskedAndOnceThatItCanAgain(CapturedOutput log) {
        twilio.listing(false);
        reconciler.run();
        reconciler.run();
        assertThat(log.getAll()).containsOnlyOnce("Texts that were missed cannot be taken in");
        twilio.listing(true);
        reconciler.run();
        reconciler.run();
        assertThat(log.getAll()).containsOnlyOnce("Texts that were missed are taken in again");
    }

    private Accepted accept(Arrival arrival) {
        if (databaseIsAway) {
            throw new IllegalStateException();
        }
        accepted.add(arrival);
        return new Accepted.Stored(ConversationId.create());
    }
}
