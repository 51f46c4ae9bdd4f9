package org.positiveaction.bot.unasked;

import java.time.Instant;
import java.util.List;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Speaker;

/**
 * Something to say to a candidate who has not asked.
 *
 * @param buttons what can be pressed below it, where the channel has buttons
 * @param speaker as whose words it leaves: a person's, if it cannot wait until the floor is the bot's again, or for
 *     another day
 * @param until from when on it is of no use
 */
public record Announcement(String sentence, List<Button> buttons, Speaker speaker, Instant until) {
    public Announcement {
        buttons = List.copyOf(buttons);
    }

    boolean cannotWait() {
        return speaker == Speaker.PERSON;
    }

    @Override
    public String toString() {
        return "Announcement[…" + sentence.length() + "]";
    }
}
