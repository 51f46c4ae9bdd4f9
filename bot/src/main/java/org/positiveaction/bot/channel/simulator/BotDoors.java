package org.positiveaction.bot.channel.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The bot's own doors, reached as its providers reach them, over HTTP; but never by leaving this machine. */
@Component
@Simulated
public class BotDoors {
    /** Both providers give up after this long. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String origin;

    BotDoors(@Value("${simulator.origin}") String origin) {
        this.origin = origin;
    }

    /** Where the bot listens, such as {@code http://127.0.0.1:8080}. */
    public String origin() {
        return origin;
    }

    /** Posts at a path; the answer is empty when the bot took it, and says what was wrong otherwise. */
    public Optional<String> post(String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            HttpResponse<Void> response = http.send(request.build(), BodyHandlers.discarding());
            return response.statusCode() / 100 == 2
                    ? Optional.empty()
                    : Optional.of("The bot answered " + response.statusCode() + ".");
        } catch (IOException unreachable) {
            return Optional.of("The bot did not answer.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of("The bot is stopping.");
        }
    }
}
