package org.positiveaction.bot.setup;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Refuses a database address under which acknowledged messages could be lost. */
class DatabaseSetup implements EnvironmentPostProcessor, Ordered {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        check(environment.getProperty("spring.datasource.url", ""));
    }

    static void check(String url) {
        String address = url.toUpperCase(Locale.ROOT);
        if (!address.startsWith("JDBC:H2:") && !address.startsWith("JDBC:POSTGRESQL:")) {
            throw new SetupFault(
                    List.of(
                            "Set DATABASE_URL to a JDBC address that begins with jdbc:postgresql: or jdbc:h2:file:, or leave it unset."));
        }
        if (address.startsWith("JDBC:H2:FILE:") && !address.contains(";WRITE_DELAY=0")) {
            throw new SetupFault(List.of("Add ;WRITE_DELAY=0 to the end of DATABASE_URL: "
                    + "without it the H2 database forgets messages it has already confirmed if the bot is killed."));
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
