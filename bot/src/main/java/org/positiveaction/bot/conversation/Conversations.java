package org.positiveaction.bot.conversation;

import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Utterance;
import org.springframework.stereotype.Component;

/** Everything said between candidates and us. */
@Component
public class Conversations {
    public void hear(Utterance utterance, @Nullable ForceId force) {
        throw new UnsupportedOperationException();
    }

    public void apologise(Utterance utterance) {
        throw new UnsupportedOperationException();
    }
}
