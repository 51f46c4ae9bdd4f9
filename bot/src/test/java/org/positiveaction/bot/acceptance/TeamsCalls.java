package org.positiveaction.bot.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the bot's webhook as Teams does, from one person's chat.
 *
 * @param bot its address
 * @param serviceUrl where it is to answer
 * @param token that proves who calls; empty for none
 */
record TeamsCalls(URI bot, String serviceUrl, Supplier<String> token) {
    static final String NAME = "Ottoline Quibell";
    static final String OBJECT_ID = "7c1e5a52-0d3b-4f6e-9a51-0dd0ba10dd0b";
    static final String USER = "29:1ottolinequibell0000000000000000000000000000000000";
    static final String CHAT = "a:1chatofottolinequibell";
    private static final AtomicLong IDS = new AtomicLong(1_700_000_000_500L);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    HttpResponse<String> says(String words) {
        return post(message(words), "application/json; charset=utf-8", token.get());
    }

    HttpResponse<String> post(String body, String contentType, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(bot + "/api/messages"))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body));
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A message as it was recorded, with another person in it. */
    String message(String words) {
        String text = JsonMapper.shared().writeValueAsString(words);
        return recorded()
                .replaceAll("https://smba[^\"]*", serviceUrl)
                .replace("1700000000101", String.valueOf(IDS.incrementAndGet()))
                .replace("29:1Ann0000000000000000000000000000000000000000000000", USER)
                .replace("a:1personalchatofannexample", CHAT)
                .replace("00000000-0000-0000-0000-00000000000a", OBJECT_ID)
                .replace("Ann Example", NAME)
                .replace("\"What is positive action?\"", text);
    }

    private static String recorded() {
        try (InputStream file = TeamsCalls.class.getResourceAsStream("/teams/message-personal.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
