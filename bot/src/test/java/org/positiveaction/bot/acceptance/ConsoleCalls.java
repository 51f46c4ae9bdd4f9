package org.positiveaction.bot.acceptance;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens and sends the console's pages as a browser does, without one. */
final class ConsoleCalls {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String url;
    private final Consumer<HttpResponse<String>> answers;

    /** @param answers gets every answer there is */
    ConsoleCalls(String url, Consumer<HttpResponse<String>> answers) {
        this.url = url;
        this.answers = answers;
    }

    void signIn(String name, String password) throws IOException, InterruptedException {
        send("/team/sign-in", "/team/sign-in", Map.of("username", name, "password", password));
    }

    String open(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(url + path)).build());
    }

    /** Sends a form that stands on a page. */
    String send(String page, String path, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher token = CSRF.matcher(open(page));
        Map<String, String> form = new HashMap<>(fields);
        if (token.find()) {
            form.put("_csrf", token.group(1));
        }
        return answer(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(TwilioCalls.encode(form)))
                .build());
    }

    private String answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        answers.accept(answer);
        return answer.body();
    }
}
