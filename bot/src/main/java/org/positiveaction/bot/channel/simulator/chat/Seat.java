package org.positiveaction.bot.channel.simulator.chat;

import org.positiveaction.bot.channel.simulator.Colleague;

/** Somebody in a conversation. */
record Seat(Person person, Conversation conversation) {
    static Seat inOwnChat(Person person) {
        return new Seat(person, person.chat());
    }

    static Seat inChannel(Colleague colleague) {
        return new Seat(Person.colleague(colleague), Conversation.CHANNEL);
    }

    Seat in(Conversation other) {
        return new Seat(person, other);
    }
}
