package org.positiveaction.bot.team;

/** A way in which a team member works. */
public enum Route {
    TEAMS,
    SMS,
    CONSOLE
}
