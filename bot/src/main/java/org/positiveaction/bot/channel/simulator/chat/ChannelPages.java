package org.positiveaction.bot.channel.simulator.chat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.channel.simulator.Colleague;
import org.positiveaction.bot.channel.simulator.FromThePage;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What colleagues do in the team's channel on the page. */
@RestController
@SimulatesTeams
@RequestMapping("/simulator/channel/{colleague}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class ChannelPages {
    private final SimulatedTeams teams;
    private final Chats chats;

    /**
     * Words for the channel.
     *
     * @param thread the message that they answer; null for none
     * @param mention whether they are for the bot
     */
    record Typed(String text, @Nullable String thread, boolean mention) {
        Typed {
            Objects.requireNonNull(text);
        }

        Conversation conversation() {
            return thread == null ? Conversation.CHANNEL : Conversation.thread(thread);
        }

        @Override
        public String toString() {
            return "Typed[…]";
        }
    }

    ChannelPages(SimulatedTeams teams, Chats chats) {
        this.teams = teams;
        this.chats = chats;
    }

    @FromThePage
    @PostMapping("/messages")
    void say(@PathVariable("colleague") String colleague, @RequestBody Typed typed) {
        Seat seat = seat(colleague).in(typed.conversation());
        String text = ChatPages.written(typed.text());
        if (typed.mention()) {
            teams.mention(seat, text);
        } else {
            teams.sayToOthers(seat, text);
        }
    }

    @FromThePage
    @PostMapping("/presses")
    void press(@PathVariable("colleague") String colleague, @RequestBody ChatPages.Pressed pressed) {
        ChatMessage card = chats.find(Conversation.CHANNEL, pressed.card())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Seat seat = seat(colleague).in(card.conversation());
        teams.press(seat, card.id(), pressed.label(), pressed.data());
    }

    private static Seat seat(String colleague) {
        return Colleague.find(colleague)
                .map(Seat::inChannel)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
