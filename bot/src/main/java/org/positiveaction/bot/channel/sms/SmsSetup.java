package org.positiveaction.bot.channel.sms;

import java.time.Clock;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.intake.Intake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Sets SMS up from the environment. */
@Configuration(proxyBeanMethods = false)
@Conditional(SmsIsOn.class)
class SmsSetup {
    @Bean
    SmsSettings smsSettings(Environment environment) {
        return SmsSettings.read(environment);
    }

    @Bean
    TwilioSignature twilioSignature(SmsSettings settings) {
        return new TwilioSignature(settings.authTokens(), settings.publicUrl());
    }

    @Bean
    TwilioAccount twilioAccount(SmsSettings settings) {
        return TwilioAccount.open(settings);
    }

    @Bean
    TwilioCarrier twilioCarrier(TwilioAccount account, SmsSettings settings, Outbox outbox) {
        return new TwilioCarrier(account, settings.publicUrl(), outbox::knows);
    }

    @Bean
    Reconciler reconciler(TwilioAccount account, SmsSettings settings, Intake intake, Clock clock) {
        return new Reconciler(account, settings.numbers(), intake::accept, clock);
    }
}
