package org.positiveaction.bot.booking.talk;

import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.message.Button;

/**
 * What the bot says about sessions, before it has the form of a channel.
 *
 * @param sentence short enough for one message
 * @param buttons what can be pressed below it, where the channel has buttons
 * @param then what another message says after it, if there is more
 * @param hidden whether the words that it replies to are for a session's host alone
 */
public record Said(String sentence, List<Button> buttons, Optional<String> then, boolean hidden) {
    public Said {
        buttons = List.copyOf(buttons);
    }

    Said(String sentence, List<Button> buttons) {
        this(sentence, buttons, Optional.empty(), false);
    }

    static Said of(String sentence, Button... buttons) {
        return new Said(sentence, List.of(buttons));
    }

    Said then(String more) {
        return new Said(sentence, buttons, Optional.of(more), hidden);
    }

    /** This, in reply to words that nobody but the host may read. */
    Said hiding() {
        return new Said(sentence, buttons, then, true);
    }

    @Override
    public String toString() {
        return "Said[…" + sentence.length() + "]";
    }
}
