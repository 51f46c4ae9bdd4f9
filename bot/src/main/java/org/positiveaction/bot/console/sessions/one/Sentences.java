package org.positiveaction.bot.console.sessions.one;

import java.util.List;
import org.positiveaction.bot.booking.SessionChange;
import org.positiveaction.bot.booking.Standing;
import org.positiveaction.bot.console.London;

/** What members read of what came of a change to a session. */
final class Sentences {
    private Sentences() {}

    static String of(SessionChange change) {
        return switch (change) {
            case SessionChange.Changed changed -> "The session is changed.";
            case SessionChange.Moved(var session, var clashing) ->
                "The session is on " + London.date(session.starts()) + " now." + clash(clashing);
            case SessionChange.CalledOff(var session, var ended) -> "The session is called off." + told(ended);
            case SessionChange.TooFew(var least) -> tooFew(least);
            case SessionChange.InThePast inThePast -> "That is in the past.";
            case SessionChange.NotThere notThere -> "Nothing is changed: the session has begun, or is called off.";
        };
    }

    static String tooFew(int least) {
        return least == 1
                ? "There must be at least 1 place."
                : "There must be at least " + least + " places: so many are taken.";
    }

    private static String clash(List<Standing> clashing) {
        return switch (clashing.size()) {
            case 0 -> "";
            case 1 -> " One of those who come has another session at that time.";
            default -> " " + clashing.size() + " of those who come have another session at that time.";
        };
    }

    private static String told(List<Standing> ended) {
        return switch (ended.size()) {
            case 0 -> "";
            case 1 -> " One person is being told.";
            default -> " " + ended.size() + " people are being told.";
        };
    }
}
