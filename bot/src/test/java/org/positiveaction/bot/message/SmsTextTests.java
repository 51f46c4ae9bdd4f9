package org.positiveaction.bot.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class SmsTextTests {

    /** A text and what the calculator that Twilio publishes says of it. */
    record Known(String text, SmsText.Encoding encoding, int characters, int parts) {
        @Override
        public String toString() {
            String start = text.length() > 12 ? text.substring(0, 12) + "… of " + text.length() : text;
            return start + ": " + parts + " in " + encoding;
        }
    }

    static List<Known> known() throws IOException {
        try (InputStream table = SmsTextTests.class.getResourceAsStream("/sms/text-sizes.json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(table), new TypeReference<List<Known>>() {});
        }
    }

    @ParameterizedTest
    @MethodSource("known")
    void measuresAsTwilioDoes(Known known) {
        assertThat(SmsText.of(known.text()))
                .isEqualTo(new SmsText(known.encoding(), known.characters(), known.parts()));
    }

    @Test
    void twoPartsOfPlainTextAre306Characters() {
        assertThat(SmsText.of("a".repeat(306)).fits(2)).isTrue();
        assertThat(SmsText.of("a".repeat(307)).fits(2)).isFalse();
    }

    @Test
    void aCharacterOfTwoSeptetsMovesWholeToTheNextPart() {
        assertThat(SmsText.of("a".repeat(305) + "{").parts()).isEqualTo(3);
    }

    @Test
    void aPileOfAccentsTooHighForOnePartFallsIntoSeveral() {
        assertThat(SmsText.of("e" + "\u0301".repeat(200)).parts()).isEqualTo(3);
    }

    @Test
    void aLoneSurrogateIsOneCharacter() {
        assertThat(SmsText.of("\uD83D")).isEqualTo(new SmsText(SmsText.Encoding.UCS_2, 1, 1));
    }

    @Nested
    class Simple {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                ignoreLeadingAndTrailingWhitespace = false,
                value = {
                    "It’s ‘fine’|It's 'fine'",
                    "“Yes”|\"Yes\"",
                    "9am – 5pm — daily|9am - 5pm - daily",
                    "soon…|soon...",
                    "positive\u00A0action|positive action",
                    "• one|- one",
                    "½ a day|1/2 a day",
                    "cafe\u0301|café",
                    "re\u00ADcruit|recruit",
                })
        void keepsTypographyWithinGsm7(String text, String simple) {
            assertThat(SmsText.simple(text)).isEqualTo(simple);
            assertThat(SmsText.of(simple).encoding()).isEqualTo(SmsText.Encoding.GSM_7);
        }

        @ParameterizedTest
        @CsvSource({"Dŵr", "👨‍👩‍👧", "£5 & é", "€"})
        void leavesWhatHasNoPlainTwin(String text) {
            assertThat(SmsText.simple(text)).isEqualTo(text);
        }
    }
}
