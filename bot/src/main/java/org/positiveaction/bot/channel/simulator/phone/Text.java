package org.positiveaction.bot.channel.simulator.phone;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.channel.simulator.RandomHex;

/**
 * One text, as the simulated Twilio keeps it.
 *
 * @param sid Twilio's id: SM and 32 hexadecimal digits
 * @param trouble why it failed, for the page; null while it has not
 */
record Text(
        String sid,
        String from,
        String to,
        String body,
        Direction direction,
        Stage stage,
        @Nullable String trouble,
        Instant at) {

    /** Which way it goes, seen from Twilio's account. */
    enum Direction {
        INBOUND,
        OUTBOUND_API,
        OUTBOUND_REPLY;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How far it has come. */
    enum Stage {
        QUEUED,
        SENT,
        DELIVERED,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Text create(String from, String to, String body, Direction direction, Instant now) {
        return new Text("SM" + RandomHex.of(16), from, to, body, direction, Stage.QUEUED, null, now);
    }

    Text at(Stage reached) {
        return new Text(sid, from, to, body, direction, reached, trouble, at);
    }

    Text failed(String why) {
        return new Text(sid, from, to, body, direction, Stage.FAILED, why, at);
    }

    boolean isInbound() {
        return direction == Direction.INBOUND;
    }

    boolean concerns(String number) {
        return from.equals(number) || to.equals(number);
    }

    @Override
    public String toString() {
        return "Text[" + sid + "]";
    }
}
