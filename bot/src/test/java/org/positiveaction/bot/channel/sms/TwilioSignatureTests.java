package org.positiveaction.bot.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.acceptance.TwilioCalls;

class TwilioSignatureTests {
    private static final String PATH = "/sms/inbound";
    private static final Map<String, String> FORM =
            Map.of("To", "+447700900001", "From", "+447700900123", "Body", "£5? é ŵ 😀", "AccountSid", "AC1", "a", "");

    private final TwilioSignature signature = signature("https://bot.example.org", "first", "second");

    @Test
    void knowsTheExampleInTwiliosDocumentation() {
        Map<String, String> call = Map.of(
                "CallSid", "CA1234567890ABCDE",
                "Caller", "+14158675309",
                "Digits", "1234",
                "From", "+14158675309",
                "To", "+18005551212");
        assertThat(signature("https://mycompany.com", "12345")
                        .proves("/myapp.php?foo=1&bar=2", call, "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "second"})
    void acceptsEitherTokenWhileOneReplacesTheOther(String token) {
        assertThat(signature.proves(PATH, FORM, made(token))).isTrue();
    }

    @Test
    void acceptsTheAddressWithItsPort() {
        assertThat(signature.proves(
                        PATH,
                        FORM,
                        new TwilioCalls("first", "https://bot.example.org:443", URI.create("")).signature(PATH, FORM)))
                .isTrue();
    }

    @Test
    void refusesAnotherToken() {
        assertThat(signature.proves(PATH, FORM, made("third"))).isFalse();
    }

    @Test
    void refusesAnotherPath() {
        assertThat(signature.proves("/sms/status/1", FORM, made("first"))).isFalse();
    }

    @Test
    void refusesAnotherHost() {
        assertThat(signature("https://other.example.org", "first").proves(PATH, FORM, made("first")))
                .isFalse();
    }

    @Test
    void refusesAChangedField() {
        Map<String, String> changed = Map.of("To", "+447700900001", "From", "+447700900124", "Body", "£5? é ŵ 😀");
        assertThat(signature.proves(PATH, changed, made("first"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "\u0000", "AAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void refusesWhatIsNoSignature(String nonsense) {
        assertThat(signature.proves(PATH, FORM, nonsense)).isFalse();
    }

    @Test
    void refusesNone() {
        assertThat(signature.proves(PATH, FORM, null)).isFalse();
    }

    private static String made(String token) {
        return new TwilioCalls(token, "https://bot.example.org", URI.create("")).signature(PATH, FORM);
    }

    private static TwilioSignature signature(String publicUrl, String... tokens) {
        return new TwilioSignature(List.of(tokens), URI.create(publicUrl));
    }
}
