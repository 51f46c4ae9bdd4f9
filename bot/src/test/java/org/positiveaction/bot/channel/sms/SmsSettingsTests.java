package org.positiveaction.bot.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.acceptance.FakeTwilio;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.setup.SetupFault;
import org.springframework.mock.env.MockEnvironment;

class SmsSettingsTests {
    private final MockEnvironment environment = Settings.environment("http://127.0.0.1:1234/simulator/twilio/");

    @Test
    void readsWhatIsSet() {
        SmsSettings settings = SmsSettings.read(environment
                .withProperty("twilio.auth-token-secondary", "next")
                .withProperty("sms.numbers", " +447700900001 = lancashire , +447700900000=any "));
        assertThat(settings.authTokens()).containsExactly(FakeTwilio.TOKEN, "next");
        assertThat(settings.login()).isEqualTo(new SmsSettings.Login(FakeTwilio.ACCOUNT, FakeTwilio.TOKEN));
        assertThat(settings.apiUrl()).isEqualTo(URI.create("http://127.0.0.1:1234/simulator/twilio"));
        assertThat(settings.publicUrl()).isEqualTo(URI.create("https://bot.example.org"));
        assertThat(settings.numbers().forceOf("+447700900001")).isEqualTo(new ForceId("lancashire"));
        assertThat(settings.numbers().forceOf("+447700900000")).isNull();
        assertThat(settings.numbers().areOurs("+447700900000")).isTrue();
    }

    @Test
    void callsTwilioItselfUnlessTold() {
        assertThat(SmsSettings.read(environment.withProperty("twilio.api-url", ""))
                        .apiUrl())
                .isEqualTo(URI.create("https://api.twilio.com"));
    }

    @Test
    void namesEverythingThatIsMissing() {
        MockEnvironment half = new MockEnvironment().withProperty("twilio.auth-token-secondary", "token");
        assertThat(faults(half))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("Set TWILIO_ACCOUNT_SID to"),
                        fault -> assertThat(fault).startsWith("Set TWILIO_AUTH_TOKEN to"),
                        fault -> assertThat(fault).startsWith("Set BOT_PUBLIC_URL to"),
                        fault -> assertThat(fault).startsWith("Set SMS_NUMBERS to"));
    }

    @ParameterizedTest
    @CsvSource({
        "twilio.account-sid, AC123, TWILIO_ACCOUNT_SID",
        "twilio.auth-token, two words, TWILIO_AUTH_TOKEN",
        "twilio.auth-token-secondary, two words, TWILIO_AUTH_TOKEN_SECONDARY",
        "twilio.api-key, key, TWILIO_API_KEY",
        "twilio.api-key, SK00000000000000000000000000000000, TWILIO_API_SECRET",
        "twilio.api-secret, secret, TWILIO_API_KEY",
        "twilio.messaging-service-sid, MG1, TWILIO_MESSAGING_SERVICE_SID",
        "twilio.api-url, http://api.twilio.com, TWILIO_API_URL",
        "twilio.api-url, not an address, TWILIO_API_URL",
        "bot.public-url, bot.example.org, BOT_PUBLIC_URL",
        "bot.public-url, https://bot.example.org/?a=b, BOT_PUBLIC_URL",
        "bot.public-url, https://bot.example.org/#rc=3, BOT_PUBLIC_URL",
        "bot.public-url, https://user@bot.example.org, BOT_PUBLIC_URL",
        "bot.public-url, ftp://bot.example.org, BOT_PUBLIC_URL",
        "sms.timeout, 21s, SMS_TIMEOUT",
        "sms.timeout, 0s, SMS_TIMEOUT",
        "sms.timeout, -1s, SMS_TIMEOUT",
        "sms.timeout, soon, SMS_TIMEOUT",
    })
    void namesWhatIsMalformed(String property, String value, String variable) {
        assertThat(faults(environment.withProperty(property, value)))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).contains(variable));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+447700900001",
                "07700900001=lancashire",
                "+447700900001=Lanca Shire",
                "+447700900001=lancashire,",
                "+447700900001=lancashire,+447700900001=any",
                "+44 7700 900001=any"
            })
    void namesTheNumbersThatDoNotRead(String numbers) {
        assertThat(faults(environment.withProperty("sms.numbers", numbers)))
                .singleElement()
                .asString()
                .contains("SMS_NUMBERS, entry ");
    }

    @Test
    void printsNoSecret() {
        SmsSettings settings = SmsSettings.read(environment);
        assertThat(settings + " " + settings.login()).doesNotContain(FakeTwilio.TOKEN);
    }

    @Nested
    class InProduction {
        InProduction() {
            environment.setActiveProfiles("production");
            environment.setProperty("twilio.api-url", "https://api.twilio.com");
        }

        @Test
        void startsWithEverythingSet() {
            assertThat(SmsSettings.read(environment).account()).isEqualTo(FakeTwilio.ACCOUNT);
        }

        @Test
        void callsTwilioOnlySecurely() {
            environment.setProperty("twilio.api-url", "http://127.0.0.1:1234");
            assertThat(faults(environment))
                    .singleElement()
                    .asString()
                    .startsWith("TWILIO_API_URL must start with https");
        }

        @Test
        void isCalledOnlySecurely() {
            environment.setProperty("bot.public-url", "http://bot.example.org");
            assertThat(faults(environment))
                    .singleElement()
                    .asString()
                    .startsWith("BOT_PUBLIC_URL must start with https");
        }

        @Test
        void needsTheLot() {
            MockEnvironment nothing = new MockEnvironment();
            nothing.setActiveProfiles("production");
            assertThatThrownBy(() -> SmsSettings.read(nothing)).isInstanceOf(SetupFault.class);
        }
    }

    private static List<String> faults(MockEnvironment environment) {
        return catchThrowableOfType(SetupFault.class, () -> SmsSettings.read(environment))
                .faults();
    }
}
