package org.positiveaction.bot.handoff.talk;

import java.util.List;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Card;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.SmsText;
import org.positiveaction.bot.message.Speech;

/**
 * What a member hears back; silence where what they see anyway says it.
 *
 * @param words empty for silence
 * @param buttons what Teams shows below them
 */
record Answer(String words, List<Button> buttons) {
    static final Answer SILENCE = new Answer("", List.of());

    Answer {
        buttons = List.copyOf(buttons);
    }

    static Answer of(String words, Button... buttons) {
        return new Answer(words, List.of(buttons));
    }

    @Override
    public String toString() {
        return "Answer[…" + words.length() + "]";
    }

    boolean isSilence() {
        return words.isEmpty();
    }

    Speech on(Channel channel) {
        return switch (channel) {
            case SMS -> Speech.plain(SmsText.simple(words));
            case TEAMS ->
                buttons.isEmpty() && !words.contains("\n")
                        ? Speech.plain(words)
                        : new Speech(words, new Card("", words.replace("\n", "\n\n"), List.of(), buttons));
        };
    }
}
