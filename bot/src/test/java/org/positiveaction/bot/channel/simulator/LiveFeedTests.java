package org.positiveaction.bot.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveFeedTests {
    private final LiveFeed feed = new LiveFeed();
    private final Screen phone = screen("phone");
    private final Screen chat = screen("chat");

    @Test
    void showsANewcomerEverything() throws InterruptedException {
        Viewer viewer = feed.join(List.of(phone, chat));
        assertThat(next(viewer)).isEqualTo(new Viewer.Next.Look(phone));
        assertThat(next(viewer)).isEqualTo(new Viewer.Next.Look(chat));
        assertThat(next(viewer)).isEqualTo(new Viewer.Next.Wait());
    }

    @Test
    void tellsEveryViewerOfAChange() throws InterruptedException {
        List<Viewer> viewers = List.of(feed.join(List.of()), feed.join(List.of()));
        feed.changed(phone);
        for (Viewer viewer : viewers) {
            assertThat(next(viewer)).isEqualTo(new Viewer.Next.Look(phone));
        }
    }

    @Test
    void sparesASlowViewerWhatIsOverAlready() throws InterruptedException {
        Viewer slow = feed.join(List.of());
        feed.changed(phone);
        feed.changed(phone);
        assertThat(next(slow)).isEqualTo(new Viewer.Next.Look(phone));
        assertThat(next(slow)).isEqualTo(new Viewer.Next.Wait());
    }

    @Test
    void sendsEveryoneAwayWhenTheBotStops() throws InterruptedException {
        Viewer viewer = feed.join(List.of());
        feed.close();
        assertThat(next(viewer)).isEqualTo(new Viewer.Next.Leave());
        assertThat(next(feed.join(List.of()))).isEqualTo(new Viewer.Next.Leave());
    }

    private static Viewer.Next next(Viewer viewer) throws InterruptedException {
        return viewer.next(Duration.ofMillis(1));
    }

    private static Screen screen(String name) {
        return new Screen() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Object shown() {
                return "nothing";
            }
        };
    }
}
