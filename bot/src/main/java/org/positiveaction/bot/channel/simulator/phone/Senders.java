package org.positiveaction.bot.channel.simulator.phone;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which of our numbers a text comes from. */
@Component
@SimulatesTwilio
class Senders {
    private final Places places;
    private final Texts texts;

    Senders(Places places, Texts texts) {
        this.places = places;
        this.texts = texts;
    }

    /** The number ordered; a messaging service takes the one that the recipient texted last. */
    String choose(Order order) {
        String from = order.from() == null ? lastTextedBy(order.to()) : order.from();
        if (!places.include(from)) {
            throw new TwilioFault(400, 21606, "The 'From' phone number is not one of this account's.");
        }
        return from;
    }

    private String lastTextedBy(String theirs) {
        List<Text> from = texts.matching(text -> text.isInbound() && text.from().equals(theirs));
        return from.isEmpty() ? places.firstNumber() : from.getLast().to();
    }
}
