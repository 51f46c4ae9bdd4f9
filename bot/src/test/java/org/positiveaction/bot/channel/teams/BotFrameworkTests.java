package org.positiveaction.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.github.benmanes.caffeine.cache.Ticker;
import com.microsoft.bot.schema.Activity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.acceptance.FakeBotFramework;
import org.positiveaction.bot.acceptance.FakeBotFramework.Key;
import org.springframework.mock.web.MockHttpServletRequest;

class BotFrameworkTests {
    private static final String APP = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final int LET_IN = 202;

    private static final Key KEY = Key.create("key-1", "msteams");
    private static final Key NEXT_KEY = Key.create("key-2", "msteams");

    private final FakeBotFramework fake = FakeBotFramework.start();
    private final AtomicLong nanos = new AtomicLong();
    private final Ticker ticker = nanos::get;
    private final TeamsSettings.Live settings = new TeamsSettings.Live(
            APP,
            "secret",
            Recorded.TENANT,
            fake.openIdUrl(),
            fake.tokenUrl(),
            new ServiceHosts(List.of("smba.trafficmanager.net", "*.botframework.com")));
    private final BotFramework botFramework = new BotFramework(
            settings, new SigningKeys(fake.openIdUrl(), ticker), Clock.fixed(NOW, ZoneId.of("Europe/London")));

    private final Activity message = Recorded.activity("message-personal");

    @BeforeEach
    void publish() {
        fake.publish(KEY);
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void letsInWhatTeamsSigned() {
        assertThat(bring(signed(token -> token))).isEqualTo(LET_IN);
    }

    @Test
    void passesOnlyTheAudienceToTheSdk() {
        Callers.Caller caller = botFramework.identify(request("Bearer " + signed(token -> token)));

        assertThat(caller.identity().claims()).isEqualTo(Map.of("aud", APP));
    }

    @Nested
    class WithABadToken {
        @Test
        void refusesNone() {
            assertThat(statusOf(request(null), message)).isEqualTo(401);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "Bearer",
                    "Bearer ",
                    "Basic YTpi",
                    "Bearer x",
                    "Bearer a.b.c",
                    "Bearer ..",
                    "Bearer e30.e30.e30",
                    "Bearer eyJhbGciOiJSUzI1NiJ9.W10.AA",
                    "Bearer eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjkyMjMzNzIwMzY4NTQ3NzU4MDd9.AA"
                })
        void refusesGarbage(String authorization) {
            assertThat(statusOf(request(authorization), message)).isEqualTo(401);
            assertThat(fake.keysAsked()).isZero();
        }

        @Test
        void refusesTheAlgorithmNone() {
            assertThat(bring(token().sign(Algorithm.none()))).isEqualTo(401);
        }

        @Test
        void refusesThePublicKeyUsedAsASecret() {
            Algorithm hs256 = Algorithm.HMAC256(KEY.publicKey().getEncoded());

            assertThat(bring(token().sign(hs256))).isEqualTo(401);
        }

        @Test
        void refusesASignatureByAnotherKey() {
            assertThat(bring(token().sign(NEXT_KEY.rs256()))).isEqualTo(401);
        }

        @Test
        void refusesWhatWasAlteredAfterSigning() {
            String[] one = signed(token -> token).split("\\.");
            String[] other = signed(token -> token.withClaim("more", true)).split("\\.");

            assertThat(bring(one[0] + "." + other[1] + "." + one[2])).isEqualTo(401);
        }

        @Test
        void refusesAnotherIssuer() {
            assertThat(bring(signed(token -> token.withIssuer("https://sts.windows.net/" + Recorded.TENANT + "/"))))
                    .isEqualTo(401);
        }

        @Test
        void refusesAnotherAudience() {
            assertThat(bring(signed(token -> token.withAudience("ffffffff-bbbb-cccc-dddd-eeeeeeeeeeee"))))
                    .isEqualTo(401);
        }

        @Test
        void refusesWhatHasEnded() {
            assertThat(bring(signed(token -> token.withExpiresAt(NOW.minusSeconds(301)))))
                    .isEqualTo(401);
        }

        @Test
        void allowsForClocksThatDifferByFiveMinutes() {
            assertThat(bring(signed(token -> token.withExpiresAt(NOW.minusSeconds(290)))))
                    .isEqualTo(LET_IN);
        }

        @Test
        void refusesWhatHasNoEnd() {
            Map<String, Object> claims =
                    Map.of("iss", FakeBotFramework.ISSUER, "aud", APP, "serviceurl", Recorded.SERVICE_URL);

            assertThat(bring(
                            JWT.create().withKeyId(KEY.id()).withPayload(claims).sign(KEY.rs256())))
                    .isEqualTo(401);
        }

        @Test
        void refusesWhatNamesAnEndThatIsNone() {
            assertThat(bring(signed(token -> token.withExpiresAt((Instant) null))))
                    .isEqualTo(401);
        }

        @Test
        void refusesWhatHasNotBegun() {
            assertThat(bring(signed(token -> token.withNotBefore(NOW.plusSeconds(310)))))
                    .isEqualTo(401);
        }

        @Test
        void refusesAnotherServiceAddressThanTheTokenNames() {
            assertThat(bring(signed(token -> token.withClaim("serviceurl", "https://smba.trafficmanager.net/de/"))))
                    .isEqualTo(401);
        }

        @Test
        void refusesATokenThatNamesNoServiceAddress() {
            assertThat(bring(signed(token -> token.withClaim("serviceurl", (String) null))))
                    .isEqualTo(401);
        }

        @Test
        void refusesAKeyThatIsNotEndorsedForTeams() {
            Key webChat = Key.create("key-web", "webchat");
            fake.publish(webChat);

            assertThat(bring(token().withKeyId("key-web").sign(webChat.rs256())))
                    .isEqualTo(401);
        }
    }

    @Nested
    class WithAGoodToken {
        @Test
        void refusesAnotherTenant() {
            message.setChannelData(Map.of("tenant", Map.of("id", "99999999-2222-3333-4444-555555555555")));
            message.getConversation().setTenantId(null);

            assertThat(bring(signed(token -> token))).isEqualTo(403);
        }

        @Test
        void refusesTwoTenantsOfWhichOneIsAnother() {
            message.getConversation().setTenantId("99999999-2222-3333-4444-555555555555");

            assertThat(bring(signed(token -> token))).isEqualTo(403);
        }

        @Test
        void refusesNoTenantAtAll() {
            message.setChannelData(null);
            message.getConversation().setTenantId(null);

            assertThat(bring(signed(token -> token))).isEqualTo(403);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://teams.example/uk/",
                    "https://smba.trafficmanager.net.example/",
                    "https://botframework.com.example/",
                    "https://smba.trafficmanager.net@teams.example/",
                    "https://teams.example\\@smba.trafficmanager.net/",
                    "https://xsmba.trafficmanager.net/",
                    "http://smba.trafficmanager.net/uk/",
                    "ftp://smba.trafficmanager.net/",
                    "smba.trafficmanager.net"
                })
        void refusesToAnswerToAForeignServer(String serviceUrl) {
            message.setServiceUrl(serviceUrl);

            assertThat(bring(signed(token -> token.withClaim("serviceurl", serviceUrl))))
                    .isEqualTo(403);
        }

        @Test
        void refusesAnotherChannel() {
            Key both = Key.create("key-both", "msteams", "webchat");
            fake.publish(both);
            message.setChannelId("webchat");

            assertThat(bring(token().withKeyId("key-both").sign(both.rs256()))).isEqualTo(403);
        }
    }

    @Nested
    class WhenTheKeysChange {
        @Test
        void findsANewKeyAtOnce() {
            bring(signed(token -> token));
            fake.publish(NEXT_KEY);

            assertThat(bring(signedByNextKey())).isEqualTo(LET_IN);
        }

        @Test
        void asksAgainOnceAMinuteAtMost() {
            bring(signed(token -> token));
            for (int i = 0; i < 10; i++) {
                assertThat(bring(signedByNextKey())).isEqualTo(401);
            }
            assertThat(fake.keysAsked()).isEqualTo(2);

            nanos.addAndGet(Duration.ofSeconds(61).toNanos());
            fake.publish(NEXT_KEY);

            assertThat(bring(signedByNextKey())).isEqualTo(LET_IN);
            assertThat(fake.keysAsked()).isEqualTo(3);
        }

        @Test
        void goesOnWithKnownKeysWhileTheKeyServiceIsDown() {
            bring(signed(token -> token));
            fake.keysDown(true);
            nanos.addAndGet(Duration.ofHours(3).toNanos());

            assertThat(bring(signed(token -> token))).isEqualTo(LET_IN);
            assertThat(bring(signedByNextKey())).isEqualTo(401);
            assertThat(bring(signed(token -> token))).isEqualTo(LET_IN);
        }

        @Test
        void asksToComeBackWhenItHasNeverSeenAKey() {
            fake.keysDown(true);
            assertThat(bring(signed(token -> token))).isEqualTo(503);

            fake.keysDown(false);
            assertThat(bring(signed(token -> token))).isEqualTo(LET_IN);
        }

        private String signedByNextKey() {
            return token().withKeyId(NEXT_KEY.id()).sign(NEXT_KEY.rs256());
        }
    }

    private JWTCreator.Builder token() {
        return FakeBotFramework.token(KEY, APP, Recorded.SERVICE_URL, NOW);
    }

    private String signed(UnaryOperator<JWTCreator.Builder> change) {
        return change.apply(token()).sign(KEY.rs256());
    }

    private int bring(String token) {
        return statusOf(request("Bearer " + token), message);
    }

    private int statusOf(MockHttpServletRequest request, Activity activity) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> botFramework.identify(request).vouchFor(activity));
        return refusal == null ? LET_IN : refusal.status().value();
    }

    private static MockHttpServletRequest request(@Nullable String authorization) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/messages");
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }
        return request;
    }
}
