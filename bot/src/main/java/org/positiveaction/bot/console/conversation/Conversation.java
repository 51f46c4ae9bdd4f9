package org.positiveaction.bot.console.conversation;

import java.util.List;

/**
 * All that a member sees of a conversation.
 *
 * @param by "by text" or "in Teams"
 * @param reason the words that asked for a person; empty where a member wrote first
 * @param promise what the candidate was told; empty where that was nothing
 */
public record Conversation(
        long number,
        String force,
        String by,
        String reason,
        String since,
        String promise,
        boolean danger,
        Standing standing,
        List<SaidLine> said,
        List<NoteLine> notes) {
    public Conversation {
        said = List.copyOf(said);
        notes = List.copyOf(notes);
    }

    /** Changes when anything does that is shown. */
    public String fingerprint() {
        return Integer.toHexString(hashCode());
    }

    /** The last line, so that a page knows what is new. */
    public long newest() {
        return said.isEmpty() ? 0 : said.getLast().id();
    }

    @Override
    public String toString() {
        return "Conversation[" + number + "]";
    }
}
