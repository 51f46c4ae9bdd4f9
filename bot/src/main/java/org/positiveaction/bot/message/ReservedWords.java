package org.positiveaction.bot.message;

import java.util.Locale;
import java.util.Set;

/** The single words by which people stop, start and ask about text messages, wherever they write them. */
public final class ReservedWords {
    private static final Set<String> STOP =
            Set.of("stop", "stopall", "unsubscribe", "end", "quit", "cancel", "revoke", "optout");

    private static final Set<String> START = Set.of("start", "unstop");
    private static final Set<String> HELP = Set.of("help", "info");

    private ReservedWords() {}

    public static boolean isStop(String text) {
        return STOP.contains(bare(text));
    }

    /** Not YES: it opts in at the text message provider as well, but mostly answers something. */
    public static boolean isStart(String text) {
        return START.contains(bare(text));
    }

    public static boolean isHelp(String text) {
        return HELP.contains(bare(text));
    }

    private static String bare(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\p{Punct}\\s]+$", "");
    }
}
