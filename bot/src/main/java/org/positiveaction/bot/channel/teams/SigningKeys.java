package org.positiveaction.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The keys that the Bot Framework signs with, as it publishes them.
 *
 * <p>They are refreshed in the background, and a known key holds for a day while the key service is down. A key that is
 * not known makes us ask again, at most once a minute.
 */
final class SigningKeys {
    private static final Duration REFRESH = Duration.ofHours(1);
    private static final Duration KEEP = Duration.ofHours(24);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI metadata;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final LoadingCache<URI, Map<String, SigningKey>> published;

    /** Remembers for a minute that, and with what result, we asked again. */
    private final Cache<URI, CompletableFuture<Map<String, SigningKey>>> askedAgain;

    SigningKeys(URI metadata, Ticker ticker) {
        this.metadata = metadata;
        this.published = Caffeine.newBuilder()
                .ticker(ticker)
                .refreshAfterWrite(REFRESH)
                .expireAfterWrite(KEEP)
                .executor(Thread::startVirtualThread)
                .build(this::fetch);
        this.askedAgain =
                Caffeine.newBuilder().ticker(ticker).expireAfterWrite(PAUSE).build();
    }

    /** The key of this name; a name that nobody publishes is met with a {@link Refusal}. */
    SigningKey find(@Nullable String id) {
        Refusal.unauthorisedUnless(id != null, "the token names no key");
        SigningKey key = known().get(id);
        if (key == null) {
            key = askAgain().get(id);
        }
        if (key == null) {
            throw new Refusal(HttpStatus.UNAUTHORIZED, "the token is signed by an unknown key");
        }
        return key;
    }

    private Map<String, SigningKey> known() {
        try {
            return published.get(metadata);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "the signing keys cannot be fetched");
        }
    }

    private Map<String, SigningKey> askAgain() {
        try {
            return askedAgain.get(metadata, published::refresh).join();
        } catch (CompletionException e) {
            return Map.of();
        }
    }

    private Map<String, SigningKey> fetch(URI address) {
        JsonNode keys = get(URI.create(get(address).path("jwks_uri").asText())).path("keys");
        return StreamSupport.stream(keys.spliterator(), false)
                .filter(SigningKey::isUsable)
                .map(SigningKey::read)
                .collect(Collectors.toUnmodifiableMap(SigningKey::id, key -> key, (first, second) -> second));
    }

    private JsonNode get(URI address) {
        try {
            HttpResponse<byte[]> response = http.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != HttpStatus.OK.value()) {
                throw new IOException("The key service answered " + response.statusCode());
            }
            return SdkJson.MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
