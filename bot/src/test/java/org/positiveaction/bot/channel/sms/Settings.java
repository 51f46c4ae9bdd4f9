package org.positiveaction.bot.channel.sms;

import java.time.Duration;
import org.positiveaction.bot.acceptance.FakeTwilio;
import org.springframework.mock.env.MockEnvironment;

/** SMS set up against a fake Twilio. */
class Settings {
    static final String LANCASHIRE = "+447700900001";
    static final String ANY = "+447700900000";
    static final String CANDIDATE = "+447700900123";

    private Settings() {}

    static MockEnvironment environment(String apiUrl) {
        return new MockEnvironment()
                .withProperty("twilio.account-sid", FakeTwilio.ACCOUNT)
                .withProperty("twilio.auth-token", FakeTwilio.TOKEN)
                .withProperty("twilio.api-url", apiUrl)
                .withProperty("bot.public-url", "https://bot.example.org/")
                .withProperty("sms.numbers", LANCASHIRE + "=lancashire," + ANY + "=any");
    }

    static SmsSettings at(String apiUrl, Duration timeout) {
        return SmsSettings.read(environment(apiUrl).withProperty("sms.timeout", timeout.toMillis() + "ms"));
    }
}
