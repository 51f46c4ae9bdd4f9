package org.positiveaction.bot.channel.simulator.phone;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.channel.simulator.LiveFeed;
import org.springframework.stereotype.Component;

/** Carries texts between the bot and the phones on the page, and obeys STOP, as Twilio does. */
@Component
@SimulatesTwilio
class SimulatedTwilio {
    private static final Duration ON_THE_WAY = Duration.ofMillis(250);

    private final Texts texts;
    private final List<Phone> phones;
    private final LiveFeed feed;
    private final TwilioCalls calls;
    private final Clock clock;
    private final Set<Pair> optedOut = ConcurrentHashMap.newKeySet();

    private record Pair(String ours, String theirs) {}

    SimulatedTwilio(Texts texts, List<Phone> phones, LiveFeed feed, TwilioCalls calls, Clock clock) {
        this.texts = texts;
        this.phones = phones;
        this.feed = feed;
        this.calls = calls;
        this.clock = clock;
    }

    /** A text typed on a phone; returns when the bot has taken it or failed to. */
    void receive(String theirs, String ours, String body) {
        Optional<ReservedWord> word = ReservedWord.in(body);
        Text text = Text.create(theirs, ours, body, Text.Direction.INBOUND, clock.instant());
        show(text);
        word.ifPresent(reserved -> obey(reserved, new Pair(ours, theirs)));
        show(calls.inbound(text, word).map(text::failed).orElseGet(() -> text.at(Text.Stage.DELIVERED)));
    }

    /** A text that the bot sends. */
    Text send(String ours, String theirs, String body, @Nullable String callback) {
        if (optedOut.contains(new Pair(ours, theirs))) {
            throw new TwilioFault(400, 21610, "Attempt to send to unsubscribed recipient");
        }
        Text text = Text.create(ours, theirs, body, Text.Direction.OUTBOUND_API, clock.instant());
        show(text);
        Thread.ofVirtual().name("on-the-way-" + text.sid()).start(() -> deliver(text, callback));
        return text;
    }

    private void obey(ReservedWord word, Pair pair) {
        switch (word) {
            case STOP -> optedOut.add(pair);
            case START -> optedOut.remove(pair);
            case HELP -> {}
        }
        Text reply =
                Text.create(pair.ours(), pair.theirs(), word.reply(), Text.Direction.OUTBOUND_REPLY, clock.instant());
        show(reply.at(Text.Stage.DELIVERED));
    }

    private void deliver(Text text, @Nullable String callback) {
        try {
            for (Text.Stage stage : new Text.Stage[] {Text.Stage.SENT, Text.Stage.DELIVERED}) {
                Thread.sleep(ON_THE_WAY);
                show(text.at(stage));
                if (callback != null) {
                    calls.status(text.at(stage), callback);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(Text text) {
        texts.put(text);
        phones.stream().filter(phone -> text.concerns(phone.number())).forEach(feed::changed);
    }
}
