package org.positiveaction.bot.handoff.talk;

import org.positiveaction.bot.message.Utterance;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.TeamMember;

/**
 * Something that a team member said to the bot, and how they work.
 *
 * @param route the way in which they said it
 */
record Asked(TeamMember member, Route route, Utterance utterance) {
    /** Whether colleagues read along. */
    boolean isInChannel() {
        return !utterance.sender().inPrivate();
    }
}
