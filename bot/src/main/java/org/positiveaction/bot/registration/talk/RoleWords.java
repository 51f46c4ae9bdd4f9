package org.positiveaction.bot.registration.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.positiveaction.bot.registration.Role;

/** Understands what somebody would like to be. */
final class RoleWords {
    /** What answers "which role?". */
    private static final Map<Role, List<String>> ANSWERS = new TreeMap<>(Map.of(
            Role.OFFICER,
            List.of(
                    "police officer",
                    "officer",
                    "pc",
                    "police constable",
                    "constable",
                    "cop",
                    "copper",
                    "bobby",
                    "police",
                    "regular",
                    "regular officer",
                    "response",
                    "policeman",
                    "policewoman"),
            Role.DETECTIVE,
            List.of("detective", "dc", "detective constable", "cid", "investigator"),
            Role.PCSO,
            List.of("pcso", "community support officer", "police community support officer", "community support"),
            Role.SPECIAL,
            List.of("special", "special constable", "special officer", "sc", "specials constable"),
            Role.STAFF,
            List.of("staff", "police staff", "civilian", "office", "admin", "control room", "call handler", "999"),
            Role.VOLUNTEER,
            List.of("volunteer", "volunteering", "police volunteer", "police support volunteer"),
            Role.NOT_SURE,
            List.of(
                    "not sure",
                    "not sure yet",
                    "unsure",
                    "dont know",
                    "dont know yet",
                    "dunno",
                    "no idea",
                    "any",
                    "anything",
                    "undecided",
                    "havent decided",
                    "not decided",
                    "not decided yet",
                    "whatever",
                    "idk")));

    /** What names a role also in the middle of other words. */
    private static final Map<Role, Pattern> NAMED = new TreeMap<>(Map.of(
            Role.OFFICER,
            Pattern.compile("\\b(police officer|police constable|pc)s?\\b"),
            Role.DETECTIVE,
            Pattern.compile("\\bdetectives?\\b"),
            Role.PCSO,
            Pattern.compile("\\bpcsos?\\b"),
            Role.SPECIAL,
            Pattern.compile("\\b(special constables?|specials)\\b"),
            Role.STAFF,
            Pattern.compile("\\bpolice staff\\b"),
            Role.VOLUNTEER,
            Pattern.compile("\\b(police )?volunteer(ing)?\\b")));

    private RoleWords() {}

    /** What is said in answer to "which role?"; empty for anything else. */
    static Optional<Role> answered(Bare said) {
        String core = said.core().replaceFirst("s$", "");
        return only(ANSWERS.entrySet().stream()
                .filter(role -> role.getValue().stream()
                        .anyMatch(
                                words -> words.equals(core) || words.equals(said.core()) || words.equals(said.words())))
                .map(Map.Entry::getKey));
    }

    /** The role that some words name beside other things, if they name one alone. */
    static Optional<Role> named(Bare said) {
        return only(NAMED.entrySet().stream()
                .filter(role -> role.getValue().matcher(said.words()).find())
                .map(Map.Entry::getKey));
    }

    private static Optional<Role> only(Stream<Role> roles) {
        List<Role> found = roles.toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
