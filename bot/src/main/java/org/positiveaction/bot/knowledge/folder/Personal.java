package org.positiveaction.bot.knowledge.folder;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Recognises numbers and addresses that may be one person's. */
final class Personal {
    private static final Pattern MOBILE =
            Pattern.compile("(?<![\\d+])(?:\\+44\\s?\\(?0?\\)?|0044\\s?|0)7(?:[\\s-]?\\d){9}(?!\\d)");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final int LONGEST = 60;

    private Personal() {}

    static boolean hasMobile(String words) {
        return MOBILE.matcher(words).find();
    }

    static List<String> addresses(String words) {
        return EMAIL.matcher(words).results().map(MatchResult::group).toList();
    }

    /** Words of the folder as a fault may repeat them: faults are logged, and shown on the health page. */
    static String quoted(String words) {
        String bare = EMAIL.matcher(MOBILE.matcher(words).replaceAll("...")).replaceAll("...");
        return "\"" + (bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST) + "...") + "\"";
    }
}
