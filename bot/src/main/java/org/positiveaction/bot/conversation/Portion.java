package org.positiveaction.bot.conversation;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * As much of a text as is shown at once, and the rest of it.
 *
 * @param shown ends at the end of a paragraph, a sentence or at least a word
 * @param rest what follows; empty if all is shown
 */
record Portion(String shown, String rest) {

    /** The longest beginning of a text that fits, cut where a reader would pause. */
    static Portion of(String text, Predicate<String> fits) {
        String all = text.strip();
        if (fits.test(all)) {
            return new Portion(all, "");
        }
        int end = lastFitting(all, BreakIterator.getSentenceInstance(Locale.UK), fits);
        if (end == 0) {
            end = lastFitting(all, BreakIterator.getLineInstance(Locale.UK), fits);
        }
        if (end == 0) {
            end = lastFitting(all, BreakIterator.getCharacterInstance(Locale.UK), fits);
        }
        return new Portion(all.substring(0, end).strip(), all.substring(end).strip());
    }

    private static int lastFitting(String text, BreakIterator pauses, Predicate<String> fits) {
        pauses.setText(text);
        int end = 0;
        for (int pause = pauses.next(); pause != BreakIterator.DONE; pause = pauses.next()) {
            if (!fits.test(text.substring(0, pause).strip())) {
                return end;
            }
            end = pause;
        }
        return end;
    }
}
