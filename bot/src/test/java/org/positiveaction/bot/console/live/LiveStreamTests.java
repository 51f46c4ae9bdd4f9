package org.positiveaction.bot.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class LiveStreamTests {
    private final LiveStream live = new LiveStream();
    private final MockHttpServletResponse page = new MockHttpServletResponse();

    @Test
    void saysOnceThatSomethingHasChanged() throws IOException, InterruptedException {
        look("a", List.of("a", "b", "b"));

        assertThat(page.getContentAsString()).containsOnlyOnce("event: changed\nid: b\n");
    }

    @Test
    void saysAtOnceWhatChangedWhileThePageWasAway() throws IOException, InterruptedException {
        look("a", List.of("b"));

        assertThat(page.getContentAsString()).contains("id: b\n");
    }

    @Test
    void endsWhenThereIsNothingToSeeAnyMore() throws IOException, InterruptedException {
        AtomicInteger looks = new AtomicInteger();
        live.stream(page, "a", () -> {
            looks.incrementAndGet();
            return Optional.empty();
        });

        assertThat(looks).hasValue(1);
        assertThat(page.getContentAsString()).contains("event: changed");
    }

    /** Looks as often as there are fingerprints; then the bot stops. */
    private void look(String seen, List<String> fingerprints) throws IOException, InterruptedException {
        Iterator<String> next = fingerprints.iterator();
        live.stream(page, seen, () -> {
            String now = next.next();
            if (!next.hasNext()) {
                live.close();
            }
            return Optional.of(now);
        });
    }
}
