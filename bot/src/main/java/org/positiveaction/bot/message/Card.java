package org.positiveaction.bot.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a channel that can show more than text shows.
 *
 * @param title the heading; empty for none
 * @param markdown the body, in CommonMark
 * @param notes small print, a line each: source, review date
 * @param buttons what can be pressed, in order
 * @param wasItHelpful the question below all this, with a Yes and a No to press; null where it is not asked
 * @param replyBox a box to type in, above the buttons; null for none
 */
public record Card(
        String title,
        String markdown,
        List<String> notes,
        List<Button> buttons,
        @Nullable String wasItHelpful,
        @Nullable ReplyBox replyBox) {
    public Card {
        notes = List.copyOf(notes);
        buttons = List.copyOf(buttons);
    }

    public Card(String title, String markdown, List<String> notes, List<Button> buttons) {
        this(title, markdown, notes, buttons, null, null);
    }

    public Card(String title, String markdown, List<String> notes, List<Button> buttons, String wasItHelpful) {
        this(title, markdown, notes, buttons, wasItHelpful, null);
    }

    /** This, with a box to type in. */
    public Card with(ReplyBox box) {
        return new Card(title, markdown, notes, buttons, wasItHelpful, box);
    }
}
