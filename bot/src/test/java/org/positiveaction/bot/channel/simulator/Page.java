package org.positiveaction.bot.channel.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;

/** Does what the page's script does. */
@TestComponent
@Simulated
public class Page {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String origin;

    Page(@Value("${simulator.origin}") String origin) {
        this.origin = origin;
    }

    public String origin() {
        return origin;
    }

    public int post(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                        .header("Origin", origin)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)))
                .statusCode();
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
