package org.positiveaction.bot.registration.talk;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Interest;

/** What who serves already may be interested in: promotion, or a move to another area. */
final class Ways {
    private static final Pattern UP = Pattern.compile(
            "\\b(promot\\w*|sergeant|inspector|ranks?|progress\\w*|(step|move|moving|go) up|supervisor)\\b");
    private static final Pattern ACROSS = Pattern.compile(
            "\\b(lateral\\w*|sideways|transfer\\w*"
                    + "|(another|different|other|new) (area|team|department|unit|role)"
                    + "|(move|change|switch|changing|moving|switching) (across|over|areas?|departments?|units?|teams?|roles?))\\b");

    private Ways() {}

    /** Those that a force has somebody for and that some words mean, or do not exclude. */
    static List<Interest> open(Force force, String asked) {
        List<Interest> meant = meant(asked);
        return Stream.of(Interest.PROGRESSION, Interest.LATERAL_MOVES)
                .filter(way -> force.caresFor(way).isPresent())
                .filter(way -> meant.isEmpty() || meant.contains(way))
                .toList();
    }

    private static List<Interest> meant(String asked) {
        String words = Bare.of(asked).words();
        return Stream.of(Interest.PROGRESSION, Interest.LATERAL_MOVES)
                .filter(way -> (way == Interest.PROGRESSION ? UP : ACROSS)
                        .matcher(words)
                        .find())
                .toList();
    }
}
