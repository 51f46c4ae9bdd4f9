package org.positiveaction.bot.channel.simulator.chat;

import java.util.Objects;
import org.positiveaction.bot.channel.simulator.FromThePage;
import org.positiveaction.bot.channel.simulator.LiveFeed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** What a person does in the Teams chat on the page. */
@RestController
@SimulatesTeams
@RequestMapping("/simulator/chat")
@ResponseStatus(HttpStatus.NO_CONTENT)
class ChatPages {
    private final SimulatedTeams teams;
    private final Chat chat;
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

    /** A button on a card, by its label, with the data that the card gave it. */
    record Pressed(String card, String label, JsonNode data) {
        Pressed {
            Objects.requireNonNull(label);
            Objects.requireNonNull(data);
        }
    }

    ChatPages(SimulatedTeams teams, Chat chat, LiveFeed feed) {
        this.teams = teams;
        this.chat = chat;
        this.feed = feed;
    }

    @FromThePage
    @PostMapping("/messages")
    void say(@RequestBody Typed typed) {
        teams.say(written(typed.text()));
    }

    @FromThePage
    @PostMapping("/presses")
    void press(@RequestBody Pressed pressed) {
        teams.press(pressed.card(), pressed.label(), pressed.data());
    }

    @FromThePage
    @PostMapping("/edits")
    void edit(@RequestBody Retyped retyped) {
        teams.edit(retyped.id(), written(retyped.text()));
    }

    @FromThePage
    @PostMapping("/deletions")
    void delete(@RequestBody Taken taken) {
        teams.delete(taken.id());
    }

    @FromThePage
    @PostMapping("/people")
    void newPerson() {
        chat.changeHands();
        feed.changed(chat);
    }

    private static String written(String text) {
        if (text.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return text;
    }
}
