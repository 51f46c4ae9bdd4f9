package org.positiveaction.bot.channel.simulator.chat;

import java.util.List;
import java.util.Objects;
import org.positiveaction.bot.channel.simulator.FromThePage;
import org.positiveaction.bot.channel.simulator.LiveFeed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** What people do in their chats with the bot on the page. */
@RestController
@SimulatesTeams
@RequestMapping("/simulator")
@ResponseStatus(HttpStatus.NO_CONTENT)
class ChatPages {
    private final SimulatedTeams teams;
    private final List<Chat> chats;
    private final LiveFeed feed;

    record Typed(String text) {
        Typed {
            Objects.requireNonNull(text);
        }

        @Override
        public String toString() {
            return "Typed[…]";
        }
    }

    record Retyped(String id, String text) {
        Retyped {
            Objects.requireNonNull(text);
        }

        @Override
        public String toString() {
            return "Retyped[" + id + "]";
        }
    }

    record Taken(String id) {}

    /** A button on a card, by its label, with the data that the card gave it and what was typed on the card. */
    record Pressed(String card, String label, JsonNode data) {
        Pressed {
            Objects.requireNonNull(label);
            Objects.requireNonNull(data);
        }
    }

    ChatPages(SimulatedTeams teams, List<Chat> chats, LiveFeed feed) {
        this.teams = teams;
        this.chats = chats;
        this.feed = feed;
    }

    @FromThePage
    @PostMapping("/{chat}/messages")
    void say(@PathVariable("chat") String name, @RequestBody Typed typed) {
        teams.say(seat(name), written(typed.text()));
    }

    @FromThePage
    @PostMapping("/{chat}/presses")
    void press(@PathVariable("chat") String name, @RequestBody Pressed pressed) {
        teams.press(seat(name), pressed.card(), pressed.label(), pressed.data());
    }

    @FromThePage
    @PostMapping("/{chat}/edits")
    void edit(@PathVariable("chat") String name, @RequestBody Retyped retyped) {
        teams.edit(seat(name), retyped.id(), written(retyped.text()));
    }

    @FromThePage
    @PostMapping("/{chat}/deletions")
    void delete(@PathVariable("chat") String name, @RequestBody Taken taken) {
        teams.delete(seat(name), taken.id());
    }

    /** Colleagues keep their chats. */
    @FromThePage
    @PostMapping("/chat/people")
    void newPerson() {
        Chat chat = named("chat");
        chat.changeHands();
        feed.changed(chat);
    }

    private Seat seat(String name) {
        return Seat.inOwnChat(named(name).person());
    }

    private Chat named(String name) {
        return chats.stream()
                .filter(chat -> chat.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static String written(String text) {
        if (text.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return text;
    }
}
