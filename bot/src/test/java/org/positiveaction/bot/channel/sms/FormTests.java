package org.positiveaction.bot.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTests {
    @Test
    void readsWhatIsEncoded() {
        assertThat(form("Body=%C2%A35+%26+%e2%82%ac%3D1&From=%2B447700900123").fields())
                .isEqualTo(Map.of("Body", "£5 & €=1", "From", "+447700900123"));
    }

    @Test
    void readsWhatIsNotEncodedButShouldBe() {
        assertThat(form("Body=£=5").get("Body")).isEqualTo("£=5");
    }

    @Test
    void keepsEmptyFieldsAndLeavesGapsOut() {
        assertThat(form("&a=&&b&").fields()).isEqualTo(Map.of("a", "", "b", ""));
    }

    @Test
    void hasNothingInAnEmptyBody() {
        assertThat(form("").fields()).isEmpty();
        assertThat(form("").get("Body")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=1&a=2",
                "a=1&%61=1",
                "a=%",
                "a=%4",
                "a=%zz",
                "a=%-1",
                "a=%+1",
                "a=%FF",
                "a=%C3",
                "a=%ED%A0%80",
                "a=%C0%80",
                "%FF=1"
            })
    void refusesWhatTwilioWouldNotSend(String encoded) {
        assertThatThrownBy(() -> form(encoded)).isInstanceOf(Form.Malformed.class);
    }

    @Test
    void doesNotPrintWhatWasWritten() {
        assertThat(form("Body=secret").toString()).doesNotContain("secret");
    }

    private static Form form(String encoded) {
        return Form.parse(encoded.getBytes(StandardCharsets.UTF_8));
    }
}
