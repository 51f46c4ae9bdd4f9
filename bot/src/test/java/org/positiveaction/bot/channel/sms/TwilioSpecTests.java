package org.positiveaction.bot.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.acceptance.FakeTwilio;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.delivery.Parcel;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Speech;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what we send to Twilio against Twilio's own description of its interface. */
class TwilioSpecTests {
    private static final String FORM = "/requestBody/content/application~1x-www-form-urlencoded/schema";

    private final FakeTwilio twilio = FakeTwilio.start();
    private final TwilioClient client = TwilioClient.open(SmsSettings.read(
            Settings.environment(twilio.url()).withProperty("twilio.messaging-service-sid", "MG" + "0".repeat(32))));
    private JsonNode description = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void readDescription() {
        String specs = System.getProperty("specs", "");
        assumeFalse(specs.isBlank(), "Twilio's description is not at hand: give its folder with -Dspecs=…");
        description = JsonMapper.shared()
                .readTree(Path.of(specs, "twilio_messages_v2010.strict.json").toFile());
    }

    @AfterEach
    void close() {
        twilio.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello", "£5 & é = 50 % + more?", "😀 ŵ", "line one\nline two"})
    void postsWhatIsDescribed(String text) {
        new TwilioCarrier(client, URI.create("https://bot.example.org"), sid -> false).carry(parcel(text));
        JsonNode schema = operation().at(FORM);
        Map<String, String> form = twilio.posts().getFirst();
        assertThat(form.keySet()).isSubsetOf(schema.path("properties").propertyNames());
        assertThat(form.keySet()).containsAll(texts(schema.path("required")).toList());
        assertThat(schema.path("anyOf").valueStream())
                .anyMatch(choice ->
                        form.keySet().containsAll(texts(choice.path("required")).toList()));
        form.forEach((name, value) ->
                assertFits(name, value, schema.path("properties").path(name)));
    }

    @Test
    void looksForATextAsDescribed() {
        client.sent(new Address.Sms(Settings.LANCASHIRE, Settings.CANDIDATE));
        assertQueryIsDescribed();
    }

    @Test
    void listsWhatWasReceivedAsDescribed() {
        client.received(Settings.LANCASHIRE, Instant.now().minus(Duration.ofDays(1)));
        assertQueryIsDescribed();
    }

    private void assertQueryIsDescribed() {
        JsonNode parameters = operation().path("parameters");
        String query = twilio.requests().getFirst().replaceFirst("^[^?]*\\?", "");
        for (String pair : query.split("&", -1)) {
            String name = URLDecoder.decode(pair.replaceFirst("=.*", ""), StandardCharsets.UTF_8);
            String value = URLDecoder.decode(pair.replaceFirst(".*=", ""), StandardCharsets.UTF_8);
            assertThat(parameters.valueStream().map(each -> each.path("name").asString()))
                    .contains(name);
            parameters
                    .valueStream()
                    .filter(each -> each.path("name").asString().equals(name))
                    .forEach(each -> assertFits(name, value, each.path("schema")));
        }
    }

    /** What the description says of the first call: that its path and method exist is the first thing it says. */
    private JsonNode operation() {
        String[] call = twilio.requests().getFirst().split("[ ?]", -1);
        JsonNode operation = description
                .path("paths")
                .propertyStream()
                .filter(path -> call[1].matches(path.getKey().replaceAll("\\{[A-Za-z]+}", "[^/]+")))
                .map(path -> path.getValue().path(call[0].toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
        assertThat(operation.isObject())
                .as("%s %s is described", call[0], call[1])
                .isTrue();
        return operation;
    }

    private static void assertFits(String name, String value, JsonNode schema) {
        assertThat(value).as(name).matches("(?s)" + schema.path("pattern").asString(".*"));
        assertThat(value.length())
                .as(name)
                .isBetween(
                        schema.path("minLength").asInt(0),
                        schema.path("maxLength").asInt(Integer.MAX_VALUE));
        if (schema.path("type").asString("").equals("integer")) {
            assertThat(Long.parseLong(value))
                    .as(name)
                    .isBetween(
                            schema.path("minimum").asLong(Long.MIN_VALUE),
                            schema.path("maximum").asLong(Long.MAX_VALUE));
        }
        if (schema.path("format").asString("").equals("uri")) {
            assertThat(URI.create(value).isAbsolute()).as(name).isTrue();
        }
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString);
    }

    private static Parcel parcel(String text) {
        return new Parcel(
                OutboxId.create(),
                ConversationId.create(),
                new Address.Sms(Settings.LANCASHIRE, Settings.CANDIDATE),
                Speech.plain(text),
                Instant.now());
    }
}
