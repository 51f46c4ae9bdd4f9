package org.positiveaction.bot.feedback;

import java.time.Instant;
import java.util.Optional;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;

/**
 * A question as it was asked, with what came of it.
 *
 * @param conversation whose it is
 * @param helpful what they said when asked whether the answer helped, if they did
 */
public record Question(
        ConversationId conversation,
        Channel channel,
        Instant askedAt,
        String words,
        Result result,
        Optional<Boolean> helpful) {
    @Override
    public String toString() {
        return "Question[…" + words.length() + ", " + result.outcome() + "]";
    }
}
