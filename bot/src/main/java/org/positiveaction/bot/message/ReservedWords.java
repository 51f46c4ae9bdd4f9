package org.positiveaction.bot.message;

import java.util.Locale;
import java.util.Set;

/** The single words that people text to stop, start again or get help, however they write them. */
public final class ReservedWords {
    private static final Set<String> STOPS =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "END", "QUIT", "CANCEL", "REVOKE", "OPTOUT");

    /** YES starts again at Twilio too, but mostly answers something, so it is not reserved here. */
    private static final Set<String> STARTS = Set.of("START", "UNSTOP");

    private static final Set<String> HELPS = Set.of("HELP", "INFO");

    private ReservedWords() {}

    public static boolean isStop(String text) {
        return STOPS.contains(word(text));
    }

    public static boolean isStart(String text) {
        return STARTS.contains(word(text));
    }

    public static boolean isHelp(String text) {
        return HELPS.contains(word(text));
    }

    private static String word(String text) {
        return text.strip().replaceFirst("[\\p{Punct}\\s]+$", "").toUpperCase(Locale.ROOT);
    }
}
