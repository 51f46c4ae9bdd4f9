package org.positiveaction.bot.channel.simulator.chat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.positiveaction.bot.channel.simulator.Screen;
import org.springframework.stereotype.Component;

/** The Teams chat on the page: one for all open pages. */
@Component
@SimulatesTeams
class Chat implements Screen {
    private final Chats chats;
    private final TeamsCalls calls;
    private volatile Open open = Open.nth(0);

    /**
     * What the page shows.
     *
     * @param chat Teams' id of the chat
     * @param person who sits here
     */
    record Shown(String chat, String person, List<ChatMessage> messages) {}

    private record Open(int number, Person person, AtomicBoolean botAdded) {
        static Open nth(int number) {
            return new Open(number, Person.create(number), new AtomicBoolean());
        }
    }

    Chat(Chats chats, TeamsCalls calls) {
        this.chats = chats;
        this.calls = calls;
    }

    @Override
    public String name() {
        return "chat";
    }

    @Override
    public Shown shown() {
        Person person = person();
        return new Shown(person.conversation(), person.name(), chats.in(person.conversation()));
    }

    /** Teams tells the bot when somebody opens a chat with it, once. */
    @Override
    public void looked() {
        Open now = open;
        if (now.botAdded().compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> calls.opened(now.person()));
        }
    }

    Person person() {
        return open.person();
    }

    /** From now on somebody else sits here, in a chat of their own. */
    void changeHands() {
        open = Open.nth(open.number() + 1);
        looked();
    }
}
