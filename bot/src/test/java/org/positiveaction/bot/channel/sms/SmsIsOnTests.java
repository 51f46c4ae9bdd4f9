package org.positiveaction.bot.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.setup.SetupFault;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SmsIsOnTests {
    private final ApplicationContextRunner bot = new ApplicationContextRunner()
            .withUserConfiguration(SmsSetup.class, SignedForms.class, InboundWebhook.class, StatusWebhook.class);

    @ParameterizedTest
    @ValueSource(strings = {"bot.public-url=https://bot.example.org", "twilio.api-url=x", "twilio.auth-token= "})
    void withoutCredentialsAndNumbersThereIsNoSms(String property) {
        bot.withPropertyValues(property)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(SmsSettings.class)
                        .doesNotHaveBean(InboundWebhook.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"twilio.account-sid=x", "twilio.api-key=x", "sms.numbers=x"})
    void anyOfThemAsksForTheRest(String property) {
        bot.withPropertyValues(property)
                .run(context -> assertThat(context).getFailure().hasRootCauseInstanceOf(SetupFault.class));
    }

    @Test
    void productionAsksForThemAll() {
        bot.withPropertyValues("spring.profiles.active=production")
                .run(context -> assertThat(context).getFailure().hasRootCauseInstanceOf(SetupFault.class));
    }
}
