package org.positiveaction.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The token that the bot sends with, kept until shortly before it ends; all who need a new one wait for the same.
 *
 * <p>The SDK's own way to a token asks up to ten times, sleeps in between and has no time-out.
 */
class BotCredentials extends MicrosoftAppCredentials {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI tokenUrl;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final AsyncCache<String, Token> tokens = Caffeine.newBuilder()
            .expireAfter(Expiry.creating((String scope, Token token) -> token.keepFor()))
            .buildAsync();

    BotCredentials(TeamsSettings.Live settings) {
        super(settings.appId(), settings.appPassword(), settings.tenantId());
        this.tokenUrl = settings.tokenUrl();
    }

    private record Token(String value, Duration validFor) {
        Duration keepFor() {
            return validFor.multipliedBy(9).dividedBy(10);
        }
    }

    @Override
    public CompletableFuture<String> getToken() {
        return tokens.get(oAuthScope(), (scope, executor) -> fetch(scope)).thenApply(Token::value);
    }

    /** Drops a token that was refused, so that the next attempt comes with a new one. */
    void forgetToken() {
        tokens.synchronous().invalidateAll();
    }

    private CompletableFuture<Token> fetch(String scope) {
        HttpRequest request = HttpRequest.newBuilder(tokenUrl)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        getAppId(),
                        "client_secret",
                        getAppPassword(),
                        "scope",
                        scope))))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(BotCredentials::read);
    }

    private static Token read(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            throw new TokenRefused(response.statusCode());
        }
        try {
            JsonNode answer = SdkJson.MAPPER.readTree(response.body());
            return new Token(
                    answer.required("access_token").asText(),
                    Duration.ofSeconds(answer.path("expires_in").asLong(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The login answered, and not with a token. */
    static final class TokenRefused extends RuntimeException {
        TokenRefused(int status) {
            super("The login answered " + status);
        }
    }
}
