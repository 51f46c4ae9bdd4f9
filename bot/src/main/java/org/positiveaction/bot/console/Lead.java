package org.positiveaction.bot.console;

import org.positiveaction.bot.team.TeamMember;

/** The team member at the console, who is a lead. A page that asks for one is shown to nobody else. */
public record Lead(TeamMember member) {}
