package org.positiveaction.bot.channel.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.testing.Eventually.eventually;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.acceptance.FakeText;
import org.positiveaction.bot.acceptance.FakeTwilio;
import org.positiveaction.bot.acceptance.TwilioCalls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the webhooks promise, on each database, with the whole bot behind them. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"sms.reconcile-first=0s", "sms.reconcile-every=500ms"})
// Or the bot on the one database would also take in the texts that are meant for the bot on the other.
@DirtiesContext
abstract class SmsWebhookContract {
    private static final FakeTwilio twilio = FakeTwilio.start();
    private static final String INBOUND = "/sms/inbound";
    private static int people = 0;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final String candidate = "+44770090" + (2000 + people++);
    private final Map<String, String> form = form();
    private final Map<String, String> report = new HashMap<>(Map.of(
            "AccountSid", FakeTwilio.ACCOUNT, "MessageSid", "SM" + "0".repeat(32), "MessageStatus", "delivered"));
    private final String reportPath = "/sms/status/" + UUID.randomUUID();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        Map.of(
                        "twilio.account-sid",
                        FakeTwilio.ACCOUNT,
                        "twilio.auth-token",
                        FakeTwilio.TOKEN,
                        "twilio.api-url",
                        twilio.url(),
                        "bot.public-url",
                        "https://bot.example.org",
                        "sms.numbers",
                        Settings.LANCASHIRE + "=lancashire," + Settings.ANY + "=any")
                .forEach((name, value) -> properties.add(name, () -> value));
    }

    @BeforeEach
    void meet() {
        twilio.meets("https://bot.example.org", URI.create("http://127.0.0.1:" + port));
    }

    @Test
    void storesATextAndAcknowledgesItWithoutAReply() {
        FakeText text = twilio.miss(candidate, Settings.LANCASHIRE, "Hello");
        HttpResponse<String> answer = twilio.deliver(text);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
        assertThat(answer.body()).isEqualTo("<Response/>");
        assertThat(rows(text.sid())).isEqualTo(1);
    }

    @Test
    void storesATextOnceHoweverOftenItComes() {
        FakeText text = twilio.miss(candidate, Settings.LANCASHIRE, "Hello");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                threads.execute(
                        () -> assertThat(twilio.deliver(text).statusCode()).isEqualTo(200));
            }
        }
        assertThat(rows(text.sid())).isEqualTo(1);
    }

    @Test
    void takesInATextWhoseWebhookNeverCame() {
        FakeText text = twilio.miss(candidate, Settings.LANCASHIRE, "What is positive action?");
        eventually(() -> assertThat(twilio.sentTo(candidate)).isNotEmpty());
        assertThat(twilio.deliver(text).statusCode()).isEqualTo(200);
        assertThat(rows(text.sid())).isEqualTo(1);
    }

    @Test
    void answersByTextAndHearsHowFarTheAnswerCame() {
        twilio.text(candidate, Settings.LANCASHIRE, "What is positive action?");
        eventually(() -> assertThat(twilio.sentTo(candidate)).isNotEmpty());
        FakeText answer = twilio.sentTo(candidate).getFirst();
        assertThat(answer.from()).isEqualTo(Settings.LANCASHIRE);
        assertThat(twilio.report(answer, "delivered", "").statusCode()).isEqualTo(200);
        assertThat(stateOf(answer)).isEqualTo("DELIVERED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u0000", "a\u0000b", "\u202Etxet", "\uFFFF", "%00", "<Response/>", "null", "😀\u200D"})
    void takesWhateverSomebodyWrites(String body) {
        FakeText text = twilio.miss(candidate, Settings.LANCASHIRE, body);
        assertThat(twilio.deliver(text).statusCode()).isEqualTo(200);
        assertThat(rows(text.sid())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_600, 5_000})
    void takesLongTexts(int emoji) {
        FakeText text = twilio.miss(candidate, Settings.LANCASHIRE, "😀".repeat(emoji));
        assertThat(twilio.deliver(text).statusCode()).isEqualTo(200);
        assertThat(rows(text.sid())).isEqualTo(1);
    }

    @Test
    void acknowledgesAndLeavesOutASenderThatNobodyCanAnswer() {
        FakeText text = twilio.miss("62226", Settings.LANCASHIRE, "You have won");
        assertThat(twilio.deliver(text).statusCode()).isEqualTo(200);
        assertThat(rows(text.sid())).isZero();
    }

    @Test
    void refusesAMissingSignature() {
        assertRefused(403, twilio.calls().post(INBOUND, bytes(form), ""));
    }

    @Test
    void refusesAForgedSignature() {
        String forged = new TwilioCalls("guessed", "https://bot.example.org", URI.create("")).signature(INBOUND, form);
        assertRefused(403, twilio.calls().post(INBOUND, bytes(form), forged));
    }

    @Test
    void refusesAnAlteredForm() {
        String signature = twilio.calls().signature(INBOUND, form);
        form.put("Body", "Something else");
        assertRefused(403, twilio.calls().post(INBOUND, bytes(form), signature));
    }

    @Test
    void refusesTheSignatureOfAnotherAddress() {
        String signature =
                new TwilioCalls(FakeTwilio.TOKEN, "http://127.0.0.1:" + port, URI.create("")).signature(INBOUND, form);
        assertRefused(403, twilio.calls().post(INBOUND, bytes(form), signature));
    }

    @Test
    void refusesAnotherAccount() {
        form.put("AccountSid", "AC" + "0".repeat(32));
        assertRefused(403, twilio.calls().post(INBOUND, form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+447700900999", "", " +447700900001"})
    void refusesAnotherNumber(String to) {
        form.put("To", to);
        assertRefused(403, twilio.calls().post(INBOUND, form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SM1", "XX00000000000000000000000000000000"})
    void refusesWhatHasNoId(String sid) {
        form.put("MessageSid", sid);
        assertRefused(400, twilio.calls().post(INBOUND, form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&Body=again", "&x=%", "&x=%zz", "&x=%FF", "&x=%ED%A0%80", "&x=%C0%80"})
    void refusesAFormThatIsNotOne(String more) {
        byte[] body = (TwilioCalls.encode(form) + more).getBytes(UTF_8);
        assertRefused(400, twilio.calls().post(INBOUND, body, twilio.calls().signature(INBOUND, form)));
    }

    @ParameterizedTest
    @ValueSource(ints = {64 * 1024 + 1, 1_000_000})
    void refusesABodyThatIsTooLong(int length) {
        assertRefused(413, twilio.calls().post(INBOUND, "a".repeat(length).getBytes(UTF_8), "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data", "multipart/form-data; boundary=b", "x", ""})
    void refusesWhatIsNoForm(String type) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + INBOUND))
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isBetween(400, 499);
        }
    }

    @Test
    void refusesAStatusWithoutASignature() {
        assertThat(twilio.calls()
                        .post("/sms/status/" + UUID.randomUUID(), bytes(form), "")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000g"})
    void refusesAStatusOfNothingOfOurs(String id) {
        assertThat(twilio.calls().post("/sms/status/" + id, form).statusCode()).isEqualTo(404);
    }

    private Map<String, String> form() {
        return new HashMap<>(FakeTwilio.inboundForm(FakeTwilio.draft(candidate, Settings.LANCASHIRE, "Hello")));
    }

    private void assertRefused(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(rows(form.getOrDefault("MessageSid", ""))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivered", "sent", "failed", "teleported", ""})
    void aStatusReportIsAcceptedAlsoIfWeDoNotKnowWhatItIsAbout(String status) {
        report.put("MessageStatus", status);
        assertThat(twilio.calls().post(reportPath, report).statusCode()).isEqualTo(200);
    }

    @Test
    void aStatusReportIsRefusedWithoutAnId() {
        report.put("MessageSid", "x");
        assertThat(twilio.calls().post(reportPath, report).statusCode()).isEqualTo(400);
    }

    @Test
    void aStatusReportEndsWhatIsSentToSomebodyWhoOptedOut() {
        twilio.text(candidate, Settings.LANCASHIRE, "What is positive action?");
        eventually(() -> assertThat(twilio.sentTo(candidate)).isNotEmpty());
        FakeText answer = twilio.sentTo(candidate).getFirst();
        twilio.report(answer, "undelivered", "21610");
        assertThat(stateOf(answer)).isEqualTo("FAILED");
        assertThat(jdbc.sql("select reason from outbox where id = ?")
                        .param(id(answer))
                        .query(String.class)
                        .single())
                .contains("21610");
    }

    private int rows(String sid) {
        return jdbc.sql("select count(*) from utterance where provider_id = ?")
                .param(sid)
                .query(Integer.class)
                .single();
    }

    private String stateOf(FakeText text) {
        return jdbc.sql("select state from outbox where id = ?")
                .param(id(text))
                .query(String.class)
                .single();
    }

    private static UUID id(FakeText text) {
        return UUID.fromString(text.statusCallback().replaceFirst(".*/", ""));
    }

    private static byte[] bytes(Map<String, String> form) {
        return TwilioCalls.encode(form).getBytes(UTF_8);
    }
}
