package org.positiveaction.bot.setup;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the world finds us: at the public address, or on this machine where none is set. */
@Component
public class PublicAddress {
    private final Environment environment;

    PublicAddress(Environment environment) {
        this.environment = environment;
    }

    /** @param path begins with a slash */
    public String of(String path) {
        return base() + path;
    }

    private String base() {
        String address = environment.getProperty("bot.public-url", "");
        return address.isBlank()
                ? "http://localhost:" + environment.getProperty("server.port", "8080")
                : address.replaceFirst("/+$", "");
    }
}
