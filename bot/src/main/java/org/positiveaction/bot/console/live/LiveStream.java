package org.positiveaction.bot.console.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Tells open pages that something they show has changed; they fetch it then. Looks about once a second, since what
 * changed it may be another bot on the same database.
 */
@Component
public class LiveStream {
    /** The browser comes back after it, and its sign-in is looked at again. */
    private static final int LONGEST_IN_SECONDS = 600;

    private static final int HEARTBEAT_IN_SECONDS = 10;

    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Streams until the page or the bot goes.
     *
     * @param seen stands for what the page shows already
     * @param look stands for what it would show now; empty if it would show nothing any more
     */
    public void stream(HttpServletResponse response, String seen, Supplier<Optional<String>> look)
            throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        PrintWriter page = response.getWriter();
        page.print("retry: 1000\n\n");
        String shown = seen;
        for (int second = 0; second < LONGEST_IN_SECONDS; second++) {
            Optional<String> now = look.get();
            if (!now.equals(Optional.of(shown))) {
                page.print("event: changed\nid: " + now.orElse("gone") + "\ndata: \n\n");
            } else if (second % HEARTBEAT_IN_SECONDS == 0) {
                page.print(": still here\n\n");
            }
            shown = now.orElse(shown);
            if (page.checkError() || now.isEmpty() || closed.await(1, TimeUnit.SECONDS)) {
                return;
            }
        }
    }

    /** An open page would hold up a graceful stop; it comes back by itself when the bot does. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed.countDown();
    }
}
