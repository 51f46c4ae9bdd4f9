package org.positiveaction.bot.channel.simulator.chat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;

/** A personal chat with the bot on the page: one for all open pages. */
class Chat implements Window {
    private final String name;
    private final IntFunction<Person> people;
    private final Chats chats;
    private final TeamsCalls calls;
    private volatile Open open;

    /**
     * What the page shows.
     *
     * @param chat Teams' id of the chat
     * @param person who sits here
     */
    record Shown(String chat, String person, List<ChatMessage> messages) {}

    private record Open(int number, Person person, AtomicBoolean botAdded) {}

    /** @param people who sits here first, second and so on */
    Chat(String name, IntFunction<Person> people, Chats chats, TeamsCalls calls) {
        this.name = name;
        this.people = people;
        this.chats = chats;
        this.calls = calls;
        this.open = nth(0);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Shown shown() {
        Person person = person();
        return new Shown(person.chat().id(), person.name(), chats.in(person.chat()));
    }

    @Override
    public boolean shows(Conversation conversation) {
        return conversation.isIn(person().chat());
    }

    /** Teams tells the bot when somebody opens a chat with it, once. */
    @Override
    public void looked() {
        Open now = open;
        if (now.botAdded().compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> calls.opened(Seat.inOwnChat(now.person())));
        }
    }

    Person person() {
        return open.person();
    }

    /** From now on the next person sits here, in a chat of their own. */
    void changeHands() {
        open = nth(open.number() + 1);
        looked();
    }

    private Open nth(int number) {
        return new Open(number, people.apply(number), new AtomicBoolean());
    }
}
