package org.positiveaction.bot.transcript;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.positiveaction.bot.message.Speaker;

/**
 * One thing that was said.
 *
 * @param id grows with each line
 * @param speaker who of us said it; empty for the candidate
 * @param by the team member's name, if one said it
 * @param message names the message that carried it, if a team member said it
 */
public record TranscriptLine(
        long id, Optional<Speaker> speaker, Optional<String> by, String text, Instant at, Optional<UUID> message) {
    @Override
    public String toString() {
        return "TranscriptLine[" + id + "]";
    }
}
