package org.positiveaction.bot.alert.talk;

import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.message.Button;

/**
 * What the bot says about alerts, before it has the form of a channel.
 *
 * @param buttons what can be pressed below it, where the channel has buttons
 * @param then what another message says after it, if there is more
 */
public record Said(String sentence, List<Button> buttons, Optional<String> then) {
    public Said {
        buttons = List.copyOf(buttons);
    }

    static Said of(String sentence, Button... buttons) {
        return new Said(sentence, List.of(buttons), Optional.empty());
    }

    Said then(Optional<String> more) {
        return new Said(sentence, buttons, more);
    }

    @Override
    public String toString() {
        return "Said[…" + sentence.length() + "]";
    }
}
