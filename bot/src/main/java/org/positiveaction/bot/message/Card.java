package org.positiveaction.bot.message;

import java.util.List;

/**
 * What a channel that can show more than text shows.
 *
 * @param title the heading; empty for none
 * @param markdown the body, in CommonMark
 * @param notes small print, a line each: source, review date
 * @param buttons what can be pressed, in order
 */
public record Card(String title, String markdown, List<String> notes, List<Button> buttons) {
    public Card {
        notes = List.copyOf(notes);
        buttons = List.copyOf(buttons);
    }
}
