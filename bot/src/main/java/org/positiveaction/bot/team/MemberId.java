package org.positiveaction.bot.team;

import java.util.UUID;

/** Names one team member. It may be logged. */
public record MemberId(UUID value) {
    public static MemberId create() {
        return new MemberId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
