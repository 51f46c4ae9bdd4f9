package org.positiveaction.bot.candidate;

import java.time.Instant;
import java.util.Optional;
import org.positiveaction.bot.message.Channel;

/**
 * What a candidate once agreed to.
 *
 * @param purpose what for
 * @param wording the version of the words they agreed to
 * @param channel where they said so
 * @param withdrawnAt when they took it back; empty while it holds
 */
public record Consent(
        Consents.Purpose purpose, String wording, Instant givenAt, Channel channel, Optional<Instant> withdrawnAt) {
    public boolean holds() {
        return withdrawnAt.isEmpty();
    }
}
