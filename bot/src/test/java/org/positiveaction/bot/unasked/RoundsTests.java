package org.positiveaction.bot.unasked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTests {
    private final List<String> gone = new ArrayList<>();

    @Test
    void goThroughAllInOrder() {
        new Rounds(List.of(round("reminders", true), round("alerts", true))).go();

        assertThat(gone).containsExactly("reminders", "alerts");
    }

    @Test
    void makeTheLaterWaitWhileThePaceAllowsNoMoreOfTheEarlier() {
        new Rounds(List.of(round("reminders", false), round("alerts", true))).go();

        assertThat(gone).containsExactly("reminders");
    }

    @Test
    void goOnWhenOneFails() {
        Round failing = () -> {
            throw new IllegalStateException("out of order");
        };

        new Rounds(List.of(failing, round("alerts", true))).go();

        assertThat(gone).containsExactly("alerts");
    }

    private Round round(String name, boolean allowsMore) {
        return () -> {
            gone.add(name);
            return allowsMore;
        };
    }
}
