package org.positiveaction.bot.booking;

import java.util.Optional;
import org.positiveaction.bot.team.MemberId;

/**
 * Who holds a session.
 *
 * @param name as candidates and colleagues read it
 * @param member the team member, who alone sees what attendees need; empty where somebody else holds it
 */
public record Host(String name, Optional<MemberId> member) {
    public static Host guest(String name) {
        return new Host(name, Optional.empty());
    }
}
