package org.positiveaction.bot.channel.simulator;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Outside production, plays each channel that has no credentials: gives it the settings that lead it to this machine.
 *
 * <p>The channels themselves do not know. What an operator has set stays as it is.
 */
class SimulatorEnvironment implements EnvironmentPostProcessor, Ordered {
    private static final String[] TWILIO_CREDENTIALS = {
        "twilio.account-sid",
        "twilio.auth-token",
        "twilio.auth-token-secondary",
        "twilio.api-key",
        "twilio.api-secret",
        "twilio.messaging-service-sid"
    };
    private static final String[] TEAMS_CREDENTIALS = {
        "microsoft.app-id", "microsoft.app-password", "microsoft.app-tenant-id"
    };

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        Loopback loopback = Loopback.of(environment);
        boolean sms = noneSet(environment, TWILIO_CREDENTIALS);
        boolean teams = noneSet(environment, TEAMS_CREDENTIALS);
        Map<String, Object> chosen = new HashMap<>();
        if (sms) {
            chosen.putAll(twilio(environment, loopback));
        }
        if (teams) {
            chosen.put("teams.simulated", "true");
        }
        chosen.put("simulator.origin", loopback.origin());
        chosen.put("simulator.sms", String.valueOf(sms));
        chosen.put("simulator.teams", String.valueOf(teams));
        chosen.put("simulator.page", String.valueOf(sms || teams));
        environment.getPropertySources().addLast(new MapPropertySource("simulator", chosen));
    }

    private static Map<String, Object> twilio(Environment environment, Loopback loopback) {
        Path knowledge = Path.of(environment.getProperty("bot.knowledge", "./knowledge"));
        return Map.of(
                "twilio.account-sid", "AC" + RandomHex.of(16),
                "twilio.auth-token", RandomHex.of(16),
                "twilio.api-url", loopback.origin() + "/simulator/twilio",
                "bot.public-url", loopback.origin(),
                "sms.numbers", FictionalNumbers.forForcesIn(knowledge.resolve("forces")));
    }

    private static boolean noneSet(Environment environment, String... names) {
        for (String name : names) {
            if (!environment.getProperty(name, "").isBlank()) {
                return false;
            }
        }
        return true;
    }
}
