package org.positiveaction.bot.channel.simulator.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.positiveaction.bot.channel.simulator.Colleague;
import org.springframework.stereotype.Component;

/** The team's channel in Teams on the page: one for all open pages. */
@Component
@SimulatesTeams
class Channel implements Window {
    static final String NAME = "Positive Action team";

    private final Chats chats;
    private final TeamsCalls calls;
    private final AtomicBoolean botAdded = new AtomicBoolean();

    /** What the page shows. */
    record Shown(String name, List<Topic> threads) {}

    /**
     * A message, and what was said in reply.
     *
     * @param id the message's
     */
    record Topic(String id, List<ChatMessage> messages) {}

    Channel(Chats chats, TeamsCalls calls) {
        this.chats = chats;
        this.calls = calls;
    }

    @Override
    public String name() {
        return "channel";
    }

    /** The threads in the order in which they began. */
    @Override
    public Shown shown() {
        Map<String, List<ChatMessage>> threads = new LinkedHashMap<>();
        for (ChatMessage message : chats.in(Conversation.CHANNEL)) {
            threads.computeIfAbsent(message.conversation().root(), root -> new ArrayList<>())
                    .add(message);
        }
        return new Shown(
                NAME,
                threads.entrySet().stream()
                        .map(thread -> new Topic(thread.getKey(), List.copyOf(thread.getValue())))
                        .toList());
    }

    @Override
    public boolean shows(Conversation conversation) {
        return conversation.isIn(Conversation.CHANNEL);
    }

    /** Teams tells the bot when it is added to a team, once. */
    @Override
    public void looked() {
        if (botAdded.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> calls.opened(Seat.inChannel(Colleague.PRIYA)));
        }
    }
}
