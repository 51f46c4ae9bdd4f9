package org.positiveaction.bot.acceptance;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Plays the servers that tell bots who is who: the keys that Teams signs with, and the login of bots. */
public final class FakeBotFramework implements AutoCloseable {
    public static final String ISSUER = "https://api.botframework.com";
    public static final String OUTBOUND_TOKEN = "token-of-the-bot";

    private final HttpServer server;
    private final Map<String, Key> keys = new ConcurrentHashMap<>();
    private final AtomicInteger keysAsked = new AtomicInteger();
    private final AtomicInteger tokensAsked = new AtomicInteger();
    private volatile boolean keysDown;
    private volatile int loginAnswer = 200;

    private FakeBotFramework(HttpServer server) {
        this.server = server;
    }

    /** A key and the channels it is published as endorsed for. */
    public record Key(String id, KeyPair pair, List<String> endorsements) {
        public static Key create(String id, String... endorsements) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return new Key(id, generator.generateKeyPair(), List.of(endorsements));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        public RSAPublicKey publicKey() {
            return (RSAPublicKey) pair.getPublic();
        }

        public Algorithm rs256() {
            return Algorithm.RSA256(null, (RSAPrivateKey) pair.getPrivate());
        }

        String published() {
            String channels =
                    endorsements.stream().map(name -> '"' + name + '"').collect(Collectors.joining(","));
            return """
                    {"kty":"RSA","use":"sig","kid":"%s","x5t":"%s","n":"%s","e":"%s","endorsements":[%s]}""".formatted(
                    id, id, base64(publicKey().getModulus()), base64(publicKey().getPublicExponent()), channels);
        }

        private static String base64(BigInteger number) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(number.toByteArray());
        }
    }

    public static FakeBotFramework start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeBotFramework fake = new FakeBotFramework(server);
            server.createContext("/openid", fake::metadata);
            server.createContext("/keys", fake::publishedKeys);
            server.createContext("/token", fake::login);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI openIdUrl() {
        return address("/openid");
    }

    public URI tokenUrl() {
        return address("/token");
    }

    public void publish(Key key) {
        keys.put(key.id(), key);
    }

    public void withdraw(Key key) {
        keys.remove(key.id());
    }

    /** From now on the keys cannot be had. */
    public void keysDown(boolean down) {
        keysDown = down;
    }

    /** From now on the login of bots answers with this status. */
    public void loginAnswers(int status) {
        loginAnswer = status;
    }

    public int keysAsked() {
        return keysAsked.get();
    }

    public int tokensAsked() {
        return tokensAsked.get();
    }

    /** A token as Teams sends it, still to be signed. */
    public static JWTCreator.Builder token(Key key, String appId, String serviceUrl, Instant now) {
        return JWT.create()
                .withKeyId(key.id())
                .withIssuer(ISSUER)
                .withAudience(appId)
                .withNotBefore(now.minusSeconds(300))
                .withExpiresAt(now.plusSeconds(3300))
                .withClaim("serviceurl", serviceUrl);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void metadata(HttpExchange exchange) throws IOException {
        answer(exchange, keysDown ? 503 : 200, """
                {"issuer":"%s","jwks_uri":"%s","id_token_signing_alg_values_supported":["RS256"]}""".formatted(ISSUER, address("/keys")));
    }

    private void publishedKeys(HttpExchange exchange) throws IOException {
        keysAsked.incrementAndGet();
        String published = keys.values().stream().map(Key::published).collect(Collectors.joining(","));
        answer(exchange, keysDown ? 503 : 200, "{\"keys\":[" + published + "]}");
    }

    private void login(HttpExchange exchange) throws IOException {
        tokensAsked.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        answer(exchange, loginAnswer, """
                {"token_type":"Bearer","expires_in":3599,"access_token":"%s"}""".formatted(OUTBOUND_TOKEN));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
