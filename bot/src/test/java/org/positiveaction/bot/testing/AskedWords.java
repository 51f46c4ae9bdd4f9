package org.positiveaction.bot.testing;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Looks for what no text of ours may do: ask somebody to text a word that the provider takes for something else. */
public final class AskedWords {
    private static final String RESERVED =
            "STOP|STOPALL|UNSUBSCRIBE|END|QUIT|CANCEL|REVOKE|OPTOUT|START|YES|UNSTOP|HELP|INFO";

    private static final Pattern IN_CAPITALS = Pattern.compile("\\b(" + RESERVED + ")\\b");
    private static final Pattern ASKED_FOR = Pattern.compile(
            "\\b(text|reply|write|send|answer|say|type)( back| us| me| with| the word)? [\"“'‘]?(" + RESERVED
                    + ")[\"”'’]?(?=[.,;:!?)]|$| to | if | for | or | and )",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ABOUT_MESSAGES =
            Pattern.compile("\\b(messages|texts|texting)\\b", Pattern.CASE_INSENSITIVE);

    private AskedWords() {}

    /** The words that ask for one; STOP and START are asked for only to stop and start messages. */
    public static Optional<String> reservedIn(String text) {
        String others = ABOUT_MESSAGES.matcher(text).find() ? text.replaceAll("\\b(START|STOP)\\b", " ") : text;
        return IN_CAPITALS
                .matcher(others)
                .results()
                .findFirst()
                .or(() -> ASKED_FOR.matcher(others).results().findFirst())
                .map(MatchResult::group);
    }
}
