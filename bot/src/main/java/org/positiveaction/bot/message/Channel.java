package org.positiveaction.bot.message;

/** A way to reach people. */
public enum Channel {
    SMS,
    TEAMS
}
