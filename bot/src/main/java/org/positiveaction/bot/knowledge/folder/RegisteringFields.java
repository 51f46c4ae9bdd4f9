package org.positiveaction.bot.knowledge.folder;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Registering;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.knowledge.prose.Personal;

/** Reads from a {@code force.yaml} how the force takes registrations. */
record RegisteringFields(Fields fields) {
    static final Set<String> NAMES = Set.of("register-as", "register-until", "contact-within", "interests");
    private static final Pattern WITHIN = Pattern.compile("(\\d{1,2}) working days?");
    private static final int MOST_DAYS = 20;
    private static final int LONGEST = 40;

    Registering read() {
        return new Registering(as(), until(), workingDays(), interests());
    }

    private String as() {
        return fields.optional("register-as")
                .map(words -> within("register-as", fields, words))
                .orElse(Registering.USUAL.as());
    }

    private Stage until() {
        return fields.optional("register-until")
                .flatMap(words -> Stage.ofWords(words).or(() -> {
                    fields.error(
                            "register-until",
                            "The stage " + Personal.quoted(words) + " is unknown. Write the last one at which people"
                                    + " register: "
                                    + list(Stream.of(Stage.values()).map(Stage::words)) + ".");
                    return Optional.empty();
                }))
                .orElse(Registering.USUAL.until());
    }

    private Optional<Integer> workingDays() {
        return fields.optional("contact-within").flatMap(words -> {
            Matcher found = WITHIN.matcher(words);
            Optional<Integer> days = found.matches() ? Optional.of(Integer.parseInt(found.group(1))) : Optional.empty();
            if (days.filter(number -> number >= 1 && number <= MOST_DAYS).isEmpty()) {
                fields.error(
                        "contact-within",
                        "Write from 1 to " + MOST_DAYS + " working days, like this: contact-within: 3 working days");
                return Optional.empty();
            }
            return days;
        });
    }

    private Map<Interest, String> interests() {
        Map<Interest, String> found = new EnumMap<>(Interest.class);
        Fields below = fields.below("interests");
        if (below == null) {
            if (!fields.isEmpty("interests")) {
                fields.error(
                        "interests",
                        "Write below \"interests\" one a line, indented by two spaces, with the team or role that sees to"
                                + " it, such as ambassadors: Diversity team.");
            }
            return found;
        }
        List<String> known = Stream.of(Interest.values())
                .filter(interest -> interest != Interest.SUPPORT)
                .map(Interest::key)
                .toList();
        below.allow(Set.copyOf(known));
        known.forEach(key -> below.optional(key)
                .ifPresent(team -> found.put(Interest.ofKey(key).orElseThrow(), within(key, below, team))));
        return found;
    }

    private static String within(String name, Fields where, String words) {
        if (words.length() > LONGEST) {
            where.error(
                    name,
                    "\"" + name + "\" has " + words.length() + " characters, and there is room for " + LONGEST
                            + ". Shorten it.");
        }
        return words;
    }

    private static String list(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }
}
