package org.positiveaction.bot.console.members;

import org.positiveaction.bot.team.TeamMember;

/** Whom a lead may change. */
final class Leading {
    private Leading() {}

    /**
     * Those all of whose forces the lead has: with the account of any other, they could give themselves a force that is
     * not theirs.
     */
    static boolean mayChange(TeamMember lead, TeamMember member) {
        return lead.isLead() && lead.forces().containsAll(member.forces());
    }
}
