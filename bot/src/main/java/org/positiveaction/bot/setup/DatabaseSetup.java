package org.positiveaction.bot.setup;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Refuses a database address under which acknowledged messages could be lost. */
class DatabaseSetup implements EnvironmentPostProcessor, Ordered {
    private static final Pattern KNOWN = pattern("jdbc:(h2|postgresql):.*");
    private static final Pattern H2 = pattern("jdbc:h2:.*");
    private static final Pattern IN_MEMORY = pattern("jdbc:h2:(nio)?mem(fs|lz)?:.*");

    /** Another process keeps the file, and decides how. */
    private static final Pattern SERVED = pattern("jdbc:h2:(tcp|ssl):.*");

    /** A semicolon after a backslash belongs to the value before it. */
    private static final Pattern WRITES_AT_ONCE = pattern(".*(?<!\\\\);WRITE_DELAY=0(;.*)?");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        check(
                environment.getProperty("spring.datasource.url", ""),
                environment.acceptsProfiles(Profiles.of("production")));
    }

    static void check(String url, boolean production) {
        if (!matches(KNOWN, url)) {
            throw new SetupFault(
                    List.of(
                            "Set DATABASE_URL to a JDBC address that begins with jdbc:postgresql: or jdbc:h2:file:, or leave it unset."));
        }
        if (production && matches(IN_MEMORY, url)) {
            throw new SetupFault(
                    List.of("Set DATABASE_URL to a PostgreSQL database or to an H2 file that ends in ;WRITE_DELAY=0: "
                            + "in production, a database in memory would forget everything when the bot stops."));
        }
        if (isH2File(url) && !matches(WRITES_AT_ONCE, url)) {
            throw new SetupFault(List.of("Add ;WRITE_DELAY=0 to the end of DATABASE_URL: "
                    + "without it the H2 database forgets messages it has already confirmed if the bot is killed."));
        }
    }

    /** Whatever is H2's and nothing else is a file, with or without {@code file:}. */
    static boolean isH2File(String url) {
        return matches(H2, url) && !matches(IN_MEMORY, url) && !matches(SERVED, url);
    }

    private static boolean matches(Pattern pattern, String url) {
        return pattern.matcher(url).matches();
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
