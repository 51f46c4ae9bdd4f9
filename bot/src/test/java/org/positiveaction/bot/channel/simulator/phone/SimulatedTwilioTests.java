package org.positiveaction.bot.channel.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.channel.simulator.FakeBot;
import org.positiveaction.bot.channel.simulator.Page;
import org.positiveaction.bot.channel.simulator.SimulatorTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SimulatorTest
class SimulatedTwilioTests {
    private static final String OURS = "+447700900000";

    @Autowired
    FakeBot bot;

    @Autowired
    Page page;

    @Autowired
    Phone phone;

    @Autowired
    Phone priyasPhone;

    @Autowired
    JsonMapper json;

    @Value("${twilio.account-sid}")
    String sid;

    @Value("${twilio.auth-token}")
    String token;

    @BeforeEach
    void takesUpAFreshPhone() {
        page.post("/simulator/phone/candidates", "{}");
        bot.forgetAll();
    }

    @Test
    void bringsATypedTextToTheBotSignedAsTwilioSigns() throws InterruptedException {
        type("Hello there & welcome £ ŵ 😀");
        FakeBot.Form form = bot.nextForm(phone.number());
        assertThat(form.fields())
                .containsEntry("Body", "Hello there & welcome £ ŵ 😀")
                .containsEntry("From", phone.number())
                .containsEntry("To", OURS)
                .containsEntry("AccountSid", sid)
                .containsEntry("NumMedia", "0")
                .doesNotContainKey("OptOutType");
        assertThat(form.fields().get("MessageSid")).matches("SM[0-9a-f]{32}");
        assertSigned(form);
    }

    @Test
    void showsThatTheBotDidNotTakeAText() {
        bot.answerFromNowOn(503);
        type("hello");
        assertThat(bubbles()).singleElement().satisfies(bubble -> {
            assertThat(bubble.stage()).isEqualTo("failed");
            assertThat(bubble.trouble()).isEqualTo("The bot answered 503.");
        });
    }

    @Test
    void showsWhatTheBotSendsAtOnceAndReportsItsWay() throws InterruptedException {
        HttpResponse<String> sent = send("Hello", phone.number());
        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(json.readTree(sent.body()).path("status").asString()).isEqualTo("queued");
        assertThat(bubbles()).extracting(Phone.Bubble::body).containsExactly("Hello");
        for (String stage : List.of("sent", "delivered")) {
            FakeBot.Form report = bot.nextForm(phone.number());
            assertThat(report.path()).isEqualTo("/sms/status/7");
            assertThat(report.fields()).containsEntry("MessageStatus", stage);
            assertSigned(report);
        }
        assertThat(bubbles()).extracting(Phone.Bubble::stage).containsExactly("delivered");
    }

    @Test
    void listsWhatCameInAndWentOut() {
        type("a question");
        send("an answer", phone.number());
        assertThat(listed("To=" + encoded(OURS) + "&From=" + encoded(phone.number())))
                .containsExactly("inbound received a question");
        assertThat(listed("To=" + encoded(phone.number())))
                .singleElement()
                .asString()
                .startsWith("outbound-api")
                .endsWith("an answer");
    }

    @Test
    void obeysStopUntilStart() throws InterruptedException {
        type(" stop ");
        assertThat(bot.nextForm(phone.number()).fields()).containsEntry("OptOutType", "STOP");
        assertThat(bubbles().getLast().body()).startsWith("You have successfully been unsubscribed.");
        HttpResponse<String> refused = send("Hello", phone.number());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json.readTree(refused.body()).path("code").asInt()).isEqualTo(21610);

        type("START");
        assertThat(bot.nextForm(phone.number()).fields()).containsEntry("OptOutType", "START");
        assertThat(send("Hello", phone.number()).statusCode()).isEqualTo(201);
    }

    @Test
    void takesAReservedWordInASentenceForAWord() throws InterruptedException {
        type("please stop");
        assertThat(bot.nextForm(phone.number()).fields()).doesNotContainKey("OptOutType");
    }

    @Test
    void keepsAnEarlierCandidatesTextsFromTheNext() {
        type("mine");
        String before = phone.number();
        page.post("/simulator/phone/candidates", "{}");
        assertThat(phone.number()).matches("\\+447700900[1-9]\\d\\d").isNotEqualTo(before);
        assertThat(bubbles()).isEmpty();
    }

    @Nested
    class OnATeamMembersPhone {
        @Test
        void bringsATextFromItsOwnNumber() throws InterruptedException {
            type("phone-priya", "duty 123456");
            assertThat(bot.nextForm(priyasPhone.number()).fields())
                    .containsEntry("Body", "duty 123456")
                    .containsEntry("From", "+447700900099");
            assertThat(bubbles(priyasPhone)).extracting(Phone.Bubble::body).contains("duty 123456");
            assertThat(bubbles()).isEmpty();
        }

        @Test
        void showsWhatTheBotSendsThereAndNowhereElse() {
            send("Somebody waits", priyasPhone.number());
            assertThat(bubbles(priyasPhone)).extracting(Phone.Bubble::body).contains("Somebody waits");
            assertThat(bubbles()).isEmpty();
        }

        @Test
        void keepsItsNumberWhenAnotherCandidateComes() {
            page.post("/simulator/phone/candidates", "{}");
            assertThat(priyasPhone.number()).isEqualTo("+447700900099").isNotEqualTo(phone.number());
        }
    }

    @Test
    void knowsNoOtherPhone() {
        assertThat(page.post("/simulator/fax/texts", typed("hello"))).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "To=%2B447700900123&Body=x, 21603",
        "From=%2B447700900000&Body=x, 21604",
        "From=%2B447700900000&To=12&Body=x, 21211",
        "From=%2B447700900000&To=%2B447700900123, 21602",
        "From=%2B15005550006&To=%2B447700900123&Body=x, 21606"
    })
    void refusesAnOrderAsTwilioDoes(String form, int code) {
        HttpResponse<String> refused = post(form, sid, token);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json.readTree(refused.body()).path("code").asInt()).isEqualTo(code);
    }

    @Test
    void letsAMessagingServiceChooseTheNumberTextedLast() {
        type("hello");
        HttpResponse<String> sent = post("MessagingServiceSid=MG1&Body=x&To=" + encoded(phone.number()), sid, token);
        assertThat(json.readTree(sent.body()).path("from").asString()).isEqualTo(OURS);
    }

    @Test
    void knowsItsAccountOnly() {
        assertThat(post("Body=x", sid, "other").statusCode()).isEqualTo(401);
        assertThat(post("Body=x", "AC" + "0".repeat(32), token).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"to\":\"+447700900000\",\"body\":\" \"}",
                "{\"to\":\"+15005550006\",\"body\":\"x\"}",
                "{\"to\":\"+447700900000\"}",
                "[]"
            })
    void refusesWhatNoPhoneCouldSend(String typed) {
        assertThat(page.post("/simulator/phone/texts", typed)).isEqualTo(400);
    }

    private void type(String body) {
        type("phone", body);
    }

    private void type(String device, String body) {
        assertThat(page.post("/simulator/" + device + "/texts", typed(body))).isEqualTo(204);
    }

    private String typed(String body) {
        return json.writeValueAsString(new PhonePages.Typed(OURS, body));
    }

    private HttpResponse<String> send(String body, String to) {
        String callback = page.origin() + "/sms/status/7#rc=3&rp=all";
        return post(
                "From=" + encoded(OURS) + "&To=" + encoded(to) + "&Body=" + encoded(body) + "&StatusCallback="
                        + encoded(callback),
                sid,
                token);
    }

    private HttpResponse<String> post(String form, String account, String password) {
        return page.send(messages(account, password, "")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private List<String> listed(String filter) {
        JsonNode listed =
                json.readTree(page.send(messages(sid, token, "?" + filter)).body());
        assertThat(listed.path("next_page_uri").isNull()).isTrue();
        return listed.path("messages")
                .valueStream()
                .map(m -> m.path("direction").asString() + " "
                        + m.path("status").asString() + " " + m.path("body").asString())
                .toList();
    }

    private HttpRequest.Builder messages(String account, String password, String query) {
        String authorization =
                Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(
                        page.origin() + "/simulator/twilio/2010-04-01/Accounts/" + account + "/Messages.json" + query))
                .header("Authorization", "Basic " + authorization);
    }

    private List<Phone.Bubble> bubbles() {
        return bubbles(phone);
    }

    private static List<Phone.Bubble> bubbles(Phone phone) {
        return phone.shown().texts();
    }

    private void assertSigned(FakeBot.Form form) {
        assertThat(new RequestValidator(token).validate(page.origin() + form.path(), form.fields(), form.signature()))
                .isTrue();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
