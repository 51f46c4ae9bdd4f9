package org.positiveaction.bot.channel.simulator.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One message in the chat.
 *
 * @param kind what it is
 * @param text its words; those of the button for a press
 * @param plain whether the words are to be shown as they are, rather than as Markdown
 * @param attachments what came with it, as it came; null for nothing
 * @param trouble why the bot did not get it; null while nothing is wrong
 */
record ChatMessage(
        String id,
        Kind kind,
        String text,
        boolean plain,
        @Nullable JsonNode attachments,
        State state,
        @Nullable String trouble,
        Instant at) {

    /** What a message is. */
    enum Kind {
        MINE,
        PRESS,
        BOT
    }

    /** What became of it. */
    enum State {
        AS_WRITTEN,
        EDITED,
        DELETED
    }

    static ChatMessage mine(String id, Kind kind, String text, Instant now) {
        return new ChatMessage(id, kind, text, true, null, State.AS_WRITTEN, null, now);
    }

    static ChatMessage fromBot(String id, String text, boolean plain, @Nullable JsonNode attachments, Instant now) {
        return new ChatMessage(id, Kind.BOT, text, plain, attachments, State.AS_WRITTEN, null, now);
    }

    ChatMessage edited(String words, @Nullable JsonNode newAttachments) {
        return new ChatMessage(id, kind, words, plain, newAttachments, State.EDITED, trouble, at);
    }

    ChatMessage deleted() {
        return new ChatMessage(id, kind, "", plain, null, State.DELETED, trouble, at);
    }

    ChatMessage failed(String why) {
        return new ChatMessage(id, kind, text, plain, attachments, state, why, at);
    }

    @Override
    public String toString() {
        return "ChatMessage[" + id + "]";
    }
}
