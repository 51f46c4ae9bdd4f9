package org.positiveaction.bot.channel.teams;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True when anything asks for Teams, be it half: {@link TeamsVariables#read} then says what is missing. */
class TeamsIsOn implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return new TeamsVariables(context.getEnvironment()).askForTeams();
    }
}
