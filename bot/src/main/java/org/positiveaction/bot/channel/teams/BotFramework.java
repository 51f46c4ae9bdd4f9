package org.positiveaction.bot.channel.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.microsoft.bot.connector.Channels;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.schema.Activity;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Lets in what the Bot Framework has signed for this bot, and nothing else. */
final class BotFramework implements Callers {
    private static final String ISSUER = "https://api.botframework.com";
    private static final String RS256 = "RS256";
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final TeamsSettings.Live settings;
    private final SigningKeys keys;
    private final Clock clock;

    BotFramework(TeamsSettings.Live settings, SigningKeys keys, Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Caller identify(HttpServletRequest request) {
        DecodedJWT token = decode(request.getHeader("Authorization"));
        // Before any key is looked up, so that garbage never makes us ask the key service.
        Refusal.unauthorisedUnless(RS256.equals(token.getAlgorithm()), "the token is not signed with " + RS256);
        Refusal.unauthorisedUnless(ISSUER.equals(token.getIssuer()), "the token has another issuer");
        Refusal.unauthorisedUnless(isForUs(token.getAudience()), "the token is for another bot");
        // A claim that is there and null would pass the library's own check.
        Refusal.unauthorisedUnless(token.getExpiresAtAsInstant() != null, "the token has no end");
        SigningKey key = keys.find(token.getKeyId());
        verify(token, key);
        return new Bearer(token.getClaim("serviceurl").asString(), key, settings);
    }

    private static DecodedJWT decode(@Nullable String authorization) {
        String scheme = "Bearer ";
        if (authorization == null || !authorization.regionMatches(true, 0, scheme, 0, scheme.length())) {
            throw new Refusal(HttpStatus.UNAUTHORIZED, "there is no token");
        }
        try {
            return JWT.decode(authorization.substring(scheme.length()).strip());
        } catch (RuntimeException garbage) {
            // Not only JWTDecodeException: a date too large for an Instant, for one, ends in a DateTimeException.
            throw new Refusal(HttpStatus.UNAUTHORIZED, "the token cannot be read");
        }
    }

    private boolean isForUs(@Nullable List<String> audience) {
        return audience != null && audience.contains(settings.appId());
    }

    private void verify(DecodedJWT token, SigningKey key) {
        var verification = (JWTVerifier.BaseVerification) JWT.require(Algorithm.RSA256(key.key(), null))
                .withIssuer(ISSUER)
                .withAudience(settings.appId())
                .acceptLeeway(SKEW.toSeconds());
        try {
            verification.build(clock).verify(token);
        } catch (JWTVerificationException e) {
            throw new Refusal(
                    HttpStatus.UNAUTHORIZED,
                    "the token does not hold: " + e.getClass().getSimpleName());
        }
    }

    /** The Bot Framework, by one of its tokens. */
    private record Bearer(@Nullable String serviceUrl, SigningKey key, TeamsSettings.Live settings) implements Caller {
        /** Only the audience: by further claims the SDK would take the caller for another bot. */
        @Override
        public ClaimsIdentity identity() {
            return new ClaimsIdentity(ISSUER, "Bearer", Map.of("aud", settings.appId()));
        }

        @Override
        public void vouchFor(Activity activity) {
            Refusal.unauthorisedUnless(
                    key.endorsements().contains(activity.getChannelId()), "its key is not endorsed for the channel");
            Refusal.unauthorisedUnless(
                    activity.getServiceUrl().equalsIgnoreCase(serviceUrl), "the token is for another service address");
            Refusal.forbiddenUnless(Channels.MSTEAMS.equals(activity.getChannelId()), "the channel is not Teams");
            Refusal.forbiddenUnless(
                    settings.serviceHosts().allow(activity.getServiceUrl()),
                    "the service address is not on TEAMS_SERVICE_HOSTS");
            List<String> tenants = Activities.tenants(activity);
            Refusal.forbiddenUnless(
                    !tenants.isEmpty() && tenants.stream().allMatch(settings.tenantId()::equalsIgnoreCase),
                    "the tenant is another one");
        }
    }
}
