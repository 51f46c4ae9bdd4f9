package org.positiveaction.bot.channel.simulator.chat;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes what people in Teams do to the bot, as Teams does. */
@Component
@SimulatesTeams
class SimulatedTeams {
    private final Chats chats;
    private final Windows windows;
    private final TeamsCalls calls;
    private final Clock clock;

    SimulatedTeams(Chats chats, Windows windows, TeamsCalls calls, Clock clock) {
        this.chats = chats;
        this.windows = windows;
        this.calls = calls;
        this.clock = clock;
    }

    void say(Seat seat, String text) {
        ChatMessage message = from(seat, ChatMessage.Kind.WORDS, text);
        windows.show(message);
        settle(message, calls.said(seat.in(message.conversation()), message.id(), text));
    }

    /** In a channel Teams brings the bot what mentions it. */
    void mention(Seat seat, String text) {
        ChatMessage message = from(seat, ChatMessage.Kind.WORDS, "@" + Activities.BOT_NAME + " " + text);
        windows.show(message);
        settle(message, calls.mentioned(seat.in(message.conversation()), message.id(), text));
    }

    /** In a channel, and nothing for the bot. */
    void sayToOthers(Seat seat, String text) {
        windows.show(from(seat, ChatMessage.Kind.WORDS, text));
    }

    /** A button of the kind that speaks for the person shows what it says; any other shows that it was pressed. */
    void press(Seat seat, String card, String label, JsonNode data) {
        String spoken = data.at("/msteams/displayText").asString("");
        ChatMessage message = spoken.isBlank()
                ? from(seat, ChatMessage.Kind.PRESS, label)
                : from(seat, ChatMessage.Kind.WORDS, spoken);
        windows.show(message);
        settle(message, calls.pressed(seat, message.id(), card, data));
    }

    void edit(Seat seat, String id, String text) {
        written(seat, id).map(message -> message.edited(text, null)).ifPresent(message -> {
            windows.show(message);
            settle(message, calls.edited(seat, id, text));
        });
    }

    void delete(Seat seat, String id) {
        written(seat, id).map(ChatMessage::deleted).ifPresent(message -> {
            windows.show(message);
            settle(message, calls.deleted(seat, id));
        });
    }

    private Optional<ChatMessage> written(Seat seat, String id) {
        return chats.find(seat.conversation(), id).filter(message -> message.isWrittenBy(seat.person()));
    }

    private ChatMessage from(Seat seat, ChatMessage.Kind kind, String text) {
        return ChatMessage.from(seat, chats.nextId(), kind, text, clock.instant());
    }

    private void settle(ChatMessage message, Optional<String> trouble) {
        trouble.ifPresent(why -> windows.show(message.failed(why)));
    }
}
