package org.positiveaction.bot.registration.talk;

import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.ForceId;

/**
 * What the bot says about registering, before it has the form of a channel.
 *
 * @param buttons what can be pressed below it, where the channel has buttons
 * @param force the force that it is about from now on, where that is another than before
 */
public record Said(String sentence, List<Button> buttons, Optional<ForceId> force) {
    public Said {
        buttons = List.copyOf(buttons);
    }

    static Said of(String sentence, Button... buttons) {
        return new Said(sentence, List.of(buttons), Optional.empty());
    }

    Said after(String before) {
        return new Said(before + " " + sentence, buttons, force);
    }

    Said about(ForceId other) {
        return new Said(sentence, buttons, Optional.of(other));
    }

    @Override
    public String toString() {
        return "Said[…" + sentence.length() + "]";
    }
}
