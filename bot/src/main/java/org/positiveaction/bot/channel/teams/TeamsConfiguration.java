package org.positiveaction.bot.channel.teams;

import com.github.benmanes.caffeine.cache.Ticker;
import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import java.time.Clock;
import java.time.Duration;
import org.positiveaction.bot.delivery.Carrier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the Teams channel together: with Microsoft's servers, or with this machine playing them. */
@Configuration(proxyBeanMethods = false)
@Conditional(TeamsIsOn.class)
class TeamsConfiguration {
    private static final Duration PATIENCE = Carrier.PATIENCE.minusSeconds(5);

    @Bean
    TeamsSettings teamsSettings(Environment environment) {
        return new TeamsVariables(environment).read();
    }

    @Bean
    Callers callers(TeamsSettings settings, Clock clock) {
        return switch (settings) {
            case TeamsSettings.Live live ->
                new BotFramework(live, new SigningKeys(live.openIdUrl(), Ticker.systemTicker()), clock);
            case TeamsSettings.Simulated() -> new ThisMachine();
        };
    }

    @Bean
    TeamsAdapter teamsAdapter(TeamsSettings settings) {
        return switch (settings) {
            case TeamsSettings.Live live -> new TeamsAdapter(new BotCredentials(live), PATIENCE);
            case TeamsSettings.Simulated() -> new TeamsAdapter(MicrosoftAppCredentials.empty(), PATIENCE);
        };
    }
}
