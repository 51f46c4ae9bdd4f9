package org.positiveaction.bot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * The phone that the simulator at this address plays.
 *
 * @param to the number it texts, which is that of a force
 */
record CandidatesPhone(String url, String to) {
    /** From now on somebody else texts. */
    void takeANewNumber() throws IOException, InterruptedException {
        post("/simulator/phone/candidates", "");
    }

    void texts(String words) throws IOException, InterruptedException {
        post("/simulator/phone/texts", "{\"to\":\"" + to + "\",\"body\":\"" + words + "\"}");
    }

    /** Somebody new registers for support by this name, and is best reached by a text at any time. */
    void registersAs(String name) throws IOException, InterruptedException {
        takeANewNumber();
        for (String words : new String[] {"REGISTER", "my name is " + name, "1", "1", "1"}) {
            texts(words);
            Thread.sleep(1_000);
        }
    }

    private void post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Origin", url)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isLessThan(300);
        }
    }
}
