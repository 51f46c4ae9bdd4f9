package org.positiveaction.bot.knowledge;

import java.util.Map;

/** The bot's own sentences, in its editors' words. */
public record Replies(Map<Reply, String> sentences) {
    public Replies {
        sentences = Map.copyOf(sentences);
    }

    public String say(Reply reply) {
        return say(reply, Map.of());
    }

    /** The sentence about a force and its team. */
    public String say(Reply reply, Force force) {
        return say(reply, Placeholders.of(force).values());
    }

    /** The sentence with its {{placeholders}} filled. */
    public String say(Reply reply, Map<String, String> values) {
        String sentence = sentences.get(reply);
        if (sentence == null) {
            throw new IllegalStateException("No sentence for " + reply.key());
        }
        return new Placeholders(values).fill(sentence);
    }
}
