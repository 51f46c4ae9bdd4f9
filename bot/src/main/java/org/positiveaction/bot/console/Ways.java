package org.positiveaction.bot.console;

import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.team.Route;

/** How people write, in words. */
public final class Ways {
    private Ways() {}

    /** How a candidate does. */
    public static String of(Handoff handoff) {
        return switch (handoff.candidate().to().channel()) {
            case SMS -> "by text";
            case TEAMS -> "in Teams";
        };
    }

    /** How a member does. */
    public static String of(Route route) {
        return switch (route) {
            case TEAMS -> "in Teams";
            case SMS -> "by text";
            case CONSOLE -> "on this page";
        };
    }
}
