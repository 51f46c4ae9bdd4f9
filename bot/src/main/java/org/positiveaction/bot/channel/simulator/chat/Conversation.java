package org.positiveaction.bot.channel.simulator.chat;

/** Where something is said in Teams, by its id: a personal chat, the team's channel, or a thread there. */
record Conversation(String id) {
    static final Conversation CHANNEL = new Conversation("19:positive-action-team@thread.tacv2");
    private static final String MESSAGE = ";messageid=";

    /** The thread of the channel that begins with a message. */
    static Conversation thread(String root) {
        return new Conversation(CHANNEL.id + MESSAGE + root);
    }

    /** Where a message that is sent here ends up: in the channel itself, each begins a thread. */
    Conversation placeFor(String message) {
        return equals(CHANNEL) ? thread(message) : this;
    }

    /** Whether this is the other, or a thread there. */
    boolean isIn(Conversation other) {
        return equals(other) || id.startsWith(other.id + MESSAGE);
    }

    /** The message that a thread begins with. */
    String root() {
        return id.substring(id.indexOf(MESSAGE) + MESSAGE.length());
    }
}
