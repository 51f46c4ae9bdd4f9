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
    TwilioSignature smsSignature(SmsSettings settings) {
        return new TwilioSignature(settings.authTokens(), settings.publicUrl());
    }

    @Bean
    TwilioClient smsClient(SmsSettings settings) {
        return TwilioClient.open(settings);
    }

    @Bean
    TwilioCarrier smsCarrier(TwilioClient client, SmsSettings settings, Outbox outbox) {
        return new TwilioCarrier(client, settings.publicUrl(), outbox::knows);
    }

    @Bean
    Reconciler smsReconciler(TwilioClient client, SmsSettings settings, Intake intake, Clock clock) {
        return new Reconciler(client, settings.numbers(), intake::accept, clock);
    }
}
