package org.positiveaction.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.microsoft.bot.schema.Activity;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivitiesTests {
    @Test
    void dropsWhatTheSdkWouldDoHarmWith() {
        Activity activity = Recorded.activity("message-personal");

        assertThat(activity.getLocale()).isNull();
        assertThat(activity.getDeliveryMode()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"message\"",
                "{",
                "{}",
                "{\"type\":\"message\"}",
                "{\"type\":{\"a\":1}}",
                "{\"type\":\"message\",\"membersAdded\":7}",
                "\u0000"
            })
    void refusesWhatIsNoActivity(String body) {
        assertThat(statusOf(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThat(statusOf(new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'}))
                .isEqualTo(400);
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThat(statusOf(("{\"value\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "channelId", "serviceUrl", "conversation", "from", "recipient"})
    void refusesWhatLacksAPart(String part) {
        String without = Recorded.json("message-personal").replace('"' + part + '"', "\"other\"");

        assertThat(statusOf(without.getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 401, 200_000})
    void refusesAPersonWhoseIdIsTooLong(int length) {
        String tooLong = Recorded.json("message-personal").replace("29:1Ann", "29:" + "A".repeat(length));

        assertThat(statusOf(tooLong.getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
    }

    @Test
    void takesPartsThatItDoesNotKnowAndListsWithHoles() {
        String odd =
                Recorded.json("message-personal").replace("\"entities\": [", "\"new\":{\"a\":[1]},\"entities\":[null,");

        assertThat(Translation.of(Activities.read(odd.getBytes(StandardCharsets.UTF_8))))
                .isPresent();
    }

    private static int statusOf(byte[] body) {
        return catchThrowableOfType(Refusal.class, () -> Activities.read(body))
                .status()
                .value();
    }
}
