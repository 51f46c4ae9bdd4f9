package org.positiveaction.bot.mydata;

import java.util.List;
import org.positiveaction.bot.message.Button;

/**
 * What somebody is told of their data, before it has the form of a channel.
 *
 * @param buttons what can be pressed below it, where the channel has buttons
 */
public record Told(String sentence, List<Button> buttons) {
    public Told {
        buttons = List.copyOf(buttons);
    }

    static Told of(String sentence, Button... buttons) {
        return new Told(sentence, List.of(buttons));
    }

    @Override
    public String toString() {
        return "Told[…" + sentence.length() + "]";
    }
}
