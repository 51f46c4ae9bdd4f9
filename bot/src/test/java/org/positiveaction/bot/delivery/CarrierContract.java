package org.positiveaction.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every carrier promises the outbox, whatever its provider does. */
public abstract class CarrierContract {

    /** What a provider may do to an attempt. */
    public enum Provider {
        TAKES_IT,
        IS_BUSY,
        FAILS,
        IS_AWAY,
        REFUSES_IT,
        REFUSES_OUR_CREDENTIALS,
        TAKES_IT_AND_DROPS_THE_CONNECTION,
        TAKES_IT_AND_HANGS
    }

    protected static final String TEXT = "Your words for Jo Bloggs, 07700 900123";

    protected abstract Carrier carrier();

    /** A message with this text to somebody, a different one at each call. */
    protected abstract Parcel parcel(String text);

    /** What no reason may quote of the parcel: numbers, names. The text need not be named. */
    protected abstract List<String> personal(Parcel parcel);

    /** Makes the provider treat every attempt like this from now on. */
    protected abstract void provider(Provider behaviour);

    /** How many attempts to send anything have reached the provider since the test began. */
    protected abstract int attempts();

    @Test
    void saysUnderWhichIdTheProviderHasIt() {
        provider(Provider.TAKES_IT);
        assertThat(carrier().carry(parcel(TEXT)))
                .isInstanceOfSatisfying(
                        Carried.Accepted.class,
                        accepted -> assertThat(accepted.providerId()).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void makesOneAttempt(Provider behaviour) {
        provider(behaviour);
        carrier().carry(parcel(TEXT));
        assertThat(attempts()).isEqualTo(behaviour == Provider.IS_AWAY ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void returnsInTime(Provider behaviour) {
        provider(behaviour);
        Instant start = Instant.now();
        carrier().carry(parcel(TEXT));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Carrier.PATIENCE);
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void quotesNothingPersonal(Provider behaviour) {
        provider(behaviour);
        Parcel parcel = parcel(TEXT);
        String outcome = carrier().carry(parcel).toString();
        assertThat(outcome).doesNotContain(TEXT).doesNotContain("Bloggs").doesNotContain("900123");
        personal(parcel).forEach(words -> assertThat(outcome).doesNotContain(words));
    }

    @ParameterizedTest
    @EnumSource(names = {"IS_BUSY", "IS_AWAY", "REFUSES_OUR_CREDENTIALS"})
    void isToTryAgainWhatCertainlyDidNotLeave(Provider behaviour) {
        provider(behaviour);
        assertThat(carrier().carry(parcel(TEXT)))
                .isInstanceOfSatisfying(
                        Carried.TryAgain.class,
                        again -> assertThat(again.after()).isPositive());
    }

    @ParameterizedTest
    @EnumSource(names = {"TAKES_IT_AND_DROPS_THE_CONNECTION", "TAKES_IT_AND_HANGS"})
    void doesNotKnowWhatMayHaveArrived(Provider behaviour) {
        provider(behaviour);
        assertThat(carrier().carry(parcel(TEXT))).isInstanceOf(Carried.Unknown.class);
    }

    @Test
    void givesUpWhatTheProviderRefuses() {
        provider(Provider.REFUSES_IT);
        assertThat(carrier().carry(parcel(TEXT))).isInstanceOf(Carried.Refused.class);
    }

    @Test
    void carriesToManyAtOnce() throws InterruptedException, ExecutionException {
        provider(Provider.TAKES_IT);
        List<Future<Carried>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                Parcel parcel = parcel(TEXT);
                outcomes.add(threads.submit(() -> carrier().carry(parcel)));
            }
        }
        for (Future<Carried> outcome : outcomes) {
            assertThat(outcome.get()).isInstanceOf(Carried.Accepted.class);
        }
        assertThat(attempts()).isEqualTo(50);
    }
}
