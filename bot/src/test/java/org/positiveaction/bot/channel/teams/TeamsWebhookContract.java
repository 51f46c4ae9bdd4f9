package org.positiveaction.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.testing.Eventually.eventually;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.acceptance.FakeBotFramework;
import org.positiveaction.bot.acceptance.FakeBotFramework.Key;
import org.positiveaction.bot.acceptance.FakeConnector;
import org.positiveaction.bot.testing.TestSeal;
import org.positiveaction.bot.testing.Traces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the webhook promises, on each database, with the whole bot behind it. */
@ApplicationModuleTest(
        module = "channel.teams",
        mode = BootstrapMode.ALL_DEPENDENCIES,
        webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class TeamsWebhookContract {
    private static final String APP = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    private static final FakeBotFramework BOT_FRAMEWORK = FakeBotFramework.start();
    private static final FakeConnector CONNECTOR = FakeConnector.start();
    private static final Key KEY = Key.create("key-1", "msteams");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    /** Each test has one of its own. */
    private String chat = "";

    @DynamicPropertySource
    static void connectToTheFakes(DynamicPropertyRegistry properties) {
        BOT_FRAMEWORK.publish(KEY);
        properties.add("MICROSOFT_APP_ID", () -> APP);
        properties.add("MICROSOFT_APP_PASSWORD", () -> "secret");
        properties.add("MICROSOFT_APP_TENANT_ID", () -> Recorded.TENANT);
        properties.add("TEAMS_OPENID_URL", BOT_FRAMEWORK::openIdUrl);
        properties.add("TEAMS_TOKEN_URL", BOT_FRAMEWORK::tokenUrl);
        properties.add("TEAMS_SERVICE_HOSTS", () -> "127.0.0.1");
    }

    @BeforeEach
    void newChat() {
        chat = "a:1chat" + UUID.randomUUID();
        CONNECTOR.forgetAll();
    }

    @Test
    void answersInTheSameChat() {
        assertThat(bring(recorded("message-personal"))).isEqualTo(202);

        eventually(() -> assertThat(CONNECTOR.taken()).anySatisfy(sent -> {
            assertThat(sent.path()).isEqualTo("/v3/conversations/" + chat + "/activities");
            assertThat(sent.words()).isNotBlank();
        }));
    }

    @Test
    void storesOnceWhatComesThreeTimesAtOnce() {
        String message = recorded("message-personal");

        List<CompletableFuture<Integer>> answers = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> bring(message)))
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).containsOnly(202);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void storesOnceAPressThatComesAgainUnderAnotherId() {
        String press = recorded("message-button");
        bring(press);
        bring(press.replace("1700000000101", "1700000000102"));

        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void welcomesOnceWhoeverAddsIt() {
        bring(recorded("added-to-chat"));
        bring(recorded("installed-in-chat"));

        assertThat(stored()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"typing", "reaction", "others-added", "end-of-conversation", "event", "message-undeleted"})
    void acknowledgesWhatIsNotForIt(String recorded) {
        assertThat(bring(recorded(recorded))).isEqualTo(202);
        assertThat(rows()).isZero();
    }

    @Test
    void tellsTeamsThatItDoesNotServeInvokes() {
        assertThat(bring(recorded("invoke"))).isEqualTo(501);
        assertThat(rows()).isZero();
    }

    @Test
    void leavesTheLocaleOfTheProcessAlone() {
        Locale before = Locale.getDefault();
        bring(recorded("message-personal").replace("\"en-GB\"", "\"tr-TR\""));

        assertThat(Locale.getDefault()).isEqualTo(before);
    }

    @Test
    void followsAConversationToAnotherServer() {
        bring(recorded("message-personal"));
        String moved = CONNECTOR.serviceUrl().replace("/uk/", "/uk/moved/");
        String message = recorded("message-personal")
                .replace("1700000000101", "1700000000102")
                .replace(CONNECTOR.serviceUrl(), moved);
        assertThat(bring(message, token(moved))).isEqualTo(202);

        assertThat(jdbc.sql("select reference from teams_reference order by updated_at desc limit 1")
                        .query((row, n) -> TestSeal.SEAL.open(row.getString(1)))
                        .single())
                .contains(moved)
                .doesNotContain("Ann Example");
    }

    @Test
    void storesNothingThatCanBeRead() {
        bring(recorded("message-personal"));

        assertThat(stored()).isEqualTo(1);
        assertThat(new Traces(database).of(chat)).isEmpty();
        assertThat(new Traces(database).of("Ann Example")).isEmpty();
    }

    @Test
    void letsTeamsComeBackWhenItCannotStore() {
        jdbc.sql("alter table teams_reference rename to out_of_reach").update();
        try {
            assertThat(bring(recorded("message-personal"))).isEqualTo(503);
        } finally {
            jdbc.sql("alter table out_of_reach rename to teams_reference").update();
        }
        assertThat(bring(recorded("message-personal"))).isEqualTo(202);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void whoeverHasNoToken() {
        assertThat(post(recorded("message-personal"), null, "application/json")).isEqualTo(401);
        assertThat(rows()).isZero();
    }

    @Test
    void whoeverHasATokenForAnotherServer() {
        assertThat(bring(recorded("message-personal"), token("https://smba.trafficmanager.net/uk/")))
                .isEqualTo(401);
        assertThat(rows()).isZero();
    }

    @Test
    void anotherTenant() {
        String foreign = recorded("message-personal").replace(Recorded.TENANT, "99999999-2222-3333-4444-555555555555");

        assertThat(bring(foreign)).isEqualTo(403);
        assertThat(rows()).isZero();
    }

    @Test
    void aServerThatIsNotOnTheList() {
        String foreign = recorded("message-personal").replace(CONNECTOR.serviceUrl(), "https://teams.example/");

        assertThat(bring(foreign, token("https://teams.example/"))).isEqualTo(403);
        assertThat(rows()).isZero();
    }

    @Test
    void whatIsTooLong() {
        assertThat(bring(message("x".repeat(256 * 1024)))).isEqualTo(413);
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{}", "{\"type\":\"message\"}"})
    void whatIsNoActivity(String body) {
        assertThat(bring(body)).isEqualTo(400);
    }

    @Test
    void whatIsNotSaidToBeJson() {
        assertThat(post(recorded("message-personal"), token(CONNECTOR.serviceUrl()), "text/plain"))
                .isEqualTo(415);
        assertThat(rows()).isZero();
    }

    @Test
    void anIdThatNoDatabaseKeeps() {
        assertThat(bring(recorded("message-personal").replace("1700000000101", "17\\u0000")))
                .isEqualTo(400);
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a\\u0000b",
                "a\\ud800b",
                "\\u202eright to left",
                "&#0; &#xD800; &#1114112; &#99999999999; &nope;",
                "<at>",
                "<at></at>",
                "\\ud83d\\ude00"
            })
    void takesWhateverPeopleWrite(String text) {
        assertThat(bring(message(text))).isEqualTo(202);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void takesLongMessages() {
        assertThat(bring(message("\ud83d\ude00".repeat(1600)))).isEqualTo(202);
        assertThat(bring(message("x".repeat(64 * 1024)).replace("1700000000101", "1700000000102")))
                .isEqualTo(202);
        assertThat(stored()).isEqualTo(2);
    }

    private String recorded(String name) {
        return Recorded.json(name)
                .replace("a:1personalchatofannexample", chat)
                .replace("19:groupchat0123456789@thread.v2", chat)
                .replace(Recorded.SERVICE_URL, CONNECTOR.serviceUrl());
    }

    private String message(String text) {
        return recorded("message-personal")
                .replace("\"text\": \"What is positive action?\"", "\"text\": \"" + text + '"');
    }

    private int bring(String body) {
        return bring(body, token(CONNECTOR.serviceUrl()));
    }

    private int bring(String body, String token) {
        return post(body, token, "application/json; charset=utf-8");
    }

    private int post(String body, @Nullable String token, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/messages"))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(String serviceUrl) {
        return FakeBotFramework.token(KEY, APP, serviceUrl, Instant.now()).sign(KEY.rs256());
    }

    private long stored() {
        return places("select c.place from utterance u join conversation c on c.id = u.conversation_id");
    }

    /** Everything that any table knows of this chat. */
    private long rows() {
        return places("select place from conversation") + places("select reference from teams_reference");
    }

    private long places(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getString(1)).list().stream()
                .filter(place -> TestSeal.SEAL.open(place).contains(chat))
                .count();
    }
}
