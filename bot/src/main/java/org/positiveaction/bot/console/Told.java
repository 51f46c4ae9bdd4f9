package org.positiveaction.bot.console;

import java.util.regex.Pattern;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a member is told on the page that follows something they did. */
public final class Told {
    /** Where the page finds the sentence. */
    public static final String SENTENCE = "told";

    private static final Pattern OURS = Pattern.compile("/team(/(members|people|alerts|audit|figures|registrations"
            + "|conversations/\\d{1,18}|sessions(/(\\d{1,18}|past|month/\\d{4}-\\d{2}))?))?");

    private Told() {}

    /** Goes back to a page of ours, or to the queue, and says a sentence there. */
    public static String then(String page, String sentence, RedirectAttributes next) {
        next.addFlashAttribute(SENTENCE, sentence);
        return "redirect:" + (OURS.matcher(page).matches() ? page : "/team");
    }
}
