package org.positiveaction.bot.channel.simulator.chat;

import java.time.Clock;
import java.util.Optional;
import org.positiveaction.bot.channel.simulator.LiveFeed;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes what the person in the chat does to the bot, as Teams does. */
@Component
@SimulatesTeams
class SimulatedTeams {
    private final Chats chats;
    private final Chat chat;
    private final TeamsCalls calls;
    private final LiveFeed feed;
    private final Clock clock;

    SimulatedTeams(Chats chats, Chat chat, TeamsCalls calls, LiveFeed feed, Clock clock) {
        this.chats = chats;
        this.chat = chat;
        this.calls = calls;
        this.feed = feed;
        this.clock = clock;
    }

    void say(String text) {
        Person person = chat.person();
        ChatMessage message = mine(ChatMessage.Kind.MINE, text);
        show(person, message);
        settle(person, message, calls.said(person, message.id(), text));
    }

    /** A button of the kind that speaks for the person shows what it says; any other shows that it was pressed. */
    void press(String card, String label, JsonNode data) {
        Person person = chat.person();
        String spoken = data.at("/msteams/displayText").asString("");
        ChatMessage message =
                spoken.isBlank() ? mine(ChatMessage.Kind.PRESS, label) : mine(ChatMessage.Kind.MINE, spoken);
        show(person, message);
        settle(person, message, calls.pressed(person, message.id(), card, data));
    }

    void edit(String id, String text) {
        Person person = chat.person();
        written(person, id).map(message -> message.edited(text, null)).ifPresent(message -> {
            show(person, message);
            settle(person, message, calls.edited(person, id, text));
        });
    }

    void delete(String id) {
        Person person = chat.person();
        written(person, id).map(ChatMessage::deleted).ifPresent(message -> {
            show(person, message);
            settle(person, message, calls.deleted(person, id));
        });
    }

    private Optional<ChatMessage> written(Person person, String id) {
        return chats.find(person.conversation(), id).filter(message -> message.kind() == ChatMessage.Kind.MINE);
    }

    private ChatMessage mine(ChatMessage.Kind kind, String text) {
        return ChatMessage.mine(chats.nextId(), kind, text, clock.instant());
    }

    private void settle(Person person, ChatMessage message, Optional<String> trouble) {
        trouble.ifPresent(why -> show(person, message.failed(why)));
    }

    private void show(Person person, ChatMessage message) {
        chats.put(person.conversation(), message);
        feed.changed(chat);
    }
}
