package org.positiveaction.bot.channel.simulator;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The page to try the bot on, and the stream of events that keeps it live. */
@RestController
@Simulated
class TryItPage {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final LiveFeed feed;
    private final List<Screen> screens;
    private final JsonMapper json;

    TryItPage(LiveFeed feed, List<Screen> screens, JsonMapper json) {
        this.feed = feed;
        this.screens = screens;
        this.json = json;
    }

    @GetMapping(path = "/", produces = "text/html;charset=UTF-8")
    Resource page() {
        return new ClassPathResource("/try-it/try-it.html");
    }

    /**
     * First the names of the screens, then one event for each that changed, named after it and holding all of it. Ends
     * when the page or the bot goes.
     */
    @GetMapping(path = "/simulator/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(HttpServletResponse response) throws InterruptedException, IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        PrintWriter page = response.getWriter();
        print(page, "screens", screens.stream().map(Screen::name).toList());
        Viewer viewer = feed.join(screens);
        screens.forEach(Screen::looked);
        try {
            while (tell(page, viewer.next(HEARTBEAT))) {}
        } finally {
            feed.leave(viewer);
        }
    }

    private boolean tell(PrintWriter page, Viewer.Next next) {
        switch (next) {
            case Viewer.Next.Look(Screen screen) -> print(page, screen.name(), screen.shown());
            case Viewer.Next.Wait() -> page.print(": still here\n\n");
            case Viewer.Next.Leave() -> {
                return false;
            }
        }
        return !page.checkError();
    }

    private void print(PrintWriter page, String event, Object data) {
        page.print("event: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n");
    }
}
