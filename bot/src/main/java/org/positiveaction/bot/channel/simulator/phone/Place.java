package org.positiveaction.bot.channel.simulator.phone;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.positiveaction.bot.message.ForceId;

/**
 * A number of ours that people can text.
 *
 * @param number in E.164 form
 * @param label whom the number reaches, in words
 */
record Place(String number, String label) {

    /** Reads what SMS_NUMBERS says: {@code +447700900001=lancashire,+447700900000=any}. */
    static List<Place> all(String numbers, Function<ForceId, String> nameOf) {
        return Arrays.stream(numbers.split(","))
                .map(pair -> pair.strip().split("=", 2))
                .filter(pair -> pair.length == 2)
                .map(pair -> new Place(pair[0].strip(), label(pair[1].strip(), nameOf)))
                .toList();
    }

    private static String label(String force, Function<ForceId, String> nameOf) {
        return force.equals("any") ? "No force yet" : nameOf.apply(new ForceId(force));
    }
}
