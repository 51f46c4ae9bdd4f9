package org.positiveaction.bot.channel.simulator.chat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One message in Teams.
 *
 * @param kind what it is
 * @param by the name of who wrote it; null for the bot
 * @param text its words; those of the button for a press
 * @param plain whether the words are to be shown as they are, rather than as Markdown
 * @param attachments what came with it, as it came; null for nothing
 * @param trouble why the bot did not get it; null while nothing is wrong
 */
record ChatMessage(
        String id,
        @JsonIgnore Conversation conversation,
        Kind kind,
        @Nullable String by,
        String text,
        boolean plain,
        @Nullable JsonNode attachments,
        State state,
        @Nullable String trouble,
        Instant at) {

    /** What a message is. */
    enum Kind {
        WORDS,
        PRESS
    }

    /** What became of it. */
    enum State {
        AS_WRITTEN,
        EDITED,
        DELETED
    }

    static ChatMessage from(Seat seat, String id, Kind kind, String text, Instant now) {
        return new ChatMessage(
                id,
                seat.conversation().placeFor(id),
                kind,
                seat.person().name(),
                text,
                true,
                null,
                State.AS_WRITTEN,
                null,
                now);
    }

    static ChatMessage fromBot(
            Conversation conversation,
            String id,
            String text,
            boolean plain,
            @Nullable JsonNode attachments,
            Instant now) {
        return new ChatMessage(
                id, conversation.placeFor(id), Kind.WORDS, null, text, plain, attachments, State.AS_WRITTEN, null, now);
    }

    ChatMessage edited(String words, @Nullable JsonNode newAttachments) {
        return new ChatMessage(id, conversation, kind, by, words, plain, newAttachments, State.EDITED, trouble, at);
    }

    ChatMessage deleted() {
        return new ChatMessage(id, conversation, kind, by, "", plain, null, State.DELETED, trouble, at);
    }

    ChatMessage failed(String why) {
        return new ChatMessage(id, conversation, kind, by, text, plain, attachments, state, why, at);
    }

    boolean isWrittenBy(Person person) {
        return kind == Kind.WORDS && person.name().equals(by);
    }

    @Override
    public String toString() {
        return "ChatMessage[" + id + "]";
    }
}
