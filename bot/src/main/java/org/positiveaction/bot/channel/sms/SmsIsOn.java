package org.positiveaction.bot.channel.sms;

import java.util.List;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds when any of SMS is set up, so that what is half set stops the start; always in production. */
class SmsIsOn implements Condition {
    private static final List<String> ANY_OF = List.of(
            "TWILIO_ACCOUNT_SID",
            "TWILIO_AUTH_TOKEN",
            "TWILIO_AUTH_TOKEN_SECONDARY",
            "TWILIO_API_KEY",
            "TWILIO_API_SECRET",
            "TWILIO_MESSAGING_SERVICE_SID",
            "SMS_NUMBERS");

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        Variables variables = new Variables(environment);
        return environment.acceptsProfiles(Profiles.of("production"))
                || ANY_OF.stream().anyMatch(variables::isSet);
    }
}
