package org.positiveaction.bot.channel.teams;

import com.microsoft.bot.schema.Activity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Payloads as Teams sends them, with the people replaced. */
final class Recorded {
    static final String TENANT = "11111111-2222-3333-4444-555555555555";
    static final String SERVICE_URL = "https://smba.trafficmanager.net/uk/" + TENANT + "/";

    private Recorded() {}

    static Activity activity(String name) {
        return Activities.read(json(name).getBytes(StandardCharsets.UTF_8));
    }

    static String json(String name) {
        try (InputStream file = Recorded.class.getResourceAsStream("/teams/" + name + ".json")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
