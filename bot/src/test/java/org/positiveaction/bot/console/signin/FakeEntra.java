package org.positiveaction.bot.console.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.positiveaction.bot.message.Account;

/** Plays Microsoft Entra: whoever comes to sign in is the account that was set last. */
final class FakeEntra {
    static final String CLIENT = "client-of-the-page";

    private final HttpServer server;
    private final RSAKey published;
    private volatile RSAKey signsWith;
    private volatile String audience = CLIENT;
    private volatile Account account = new Account("nowhere", "nobody");
    private volatile String nonce = "";

    private FakeEntra(HttpServer server, RSAKey key) {
        this.server = server;
        this.published = key;
        this.signsWith = key;
    }

    static FakeEntra start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeEntra fake = new FakeEntra(server, newKey());
            server.createContext("/.well-known/openid-configuration", fake::describe);
            server.createContext("/authorize", fake::signIn);
            server.createContext("/token", fake::giveToken);
            server.createContext("/keys", fake::showKeys);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return fake;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on this account signs in, truly. */
    void signsIn(Account account) {
        this.account = account;
        this.signsWith = published;
        this.audience = CLIENT;
    }

    /** From now on somebody else signs the tokens. */
    void forges() {
        signsWith = newKey();
    }

    /** From now on the tokens are meant for another application. */
    void meansAnother() {
        audience = "another-client";
    }

    private void describe(HttpExchange exchange) throws IOException {
        answer(exchange, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","subject_types_supported":["pairwise"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer()));
    }

    private void signIn(HttpExchange exchange) throws IOException {
        Map<String, String> asked = Pattern.compile("&")
                .splitAsStream(exchange.getRequestURI().getRawQuery())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        nonce = asked.getOrDefault("nonce", "");
        String state = URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", asked.get("redirect_uri") + "?code=once&state=" + state);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        answer(exchange, """
                {"token_type":"Bearer","expires_in":3600,"access_token":"unused","scope":"openid profile",
                 "id_token":"%s"}""".formatted(idToken()));
    }

    private void showKeys(HttpExchange exchange) throws IOException {
        answer(exchange, new JWKSet(published).toString(true));
    }

    private String idToken() {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("pairwise")
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)))
                .claim("nonce", nonce)
                .claim("tid", account.tenant())
                .claim("oid", account.objectId())
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(published.getKeyID())
                        .build(),
                claims);
        try {
            token.sign(new RSASSASigner(signsWith));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("key-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
