package org.positiveaction.bot.knowledge.folder;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.positiveaction.bot.knowledge.prose.DidYouMean;
import org.positiveaction.bot.knowledge.prose.Personal;

/**
 * Reads how many sessions of a kind a force lets a candidate have coming.
 *
 * @param kinds the ids of the kinds there are
 */
record MostOfKinds(Set<String> kinds) {
    private static final String FIELD = "sessions";
    private static final int MOST = 20;

    Map<String, Integer> read(Fields force) {
        Map<String, Integer> most = new HashMap<>();
        Fields sessions = force.below(FIELD);
        if (sessions == null) {
            if (!force.isEmpty(FIELD)) {
                force.error(
                        FIELD,
                        "Write below \"sessions\" one kind of session a line, indented by two spaces, with the most"
                                + " that a candidate may have coming, such as mock-interview: 1.");
            }
            return most;
        }
        sessions.names().forEach(kind -> number(kind, sessions).ifPresent(number -> most.put(kind, number)));
        return most;
    }

    private Optional<Integer> number(String kind, Fields sessions) {
        if (!kinds.contains(kind)) {
            sessions.error(
                    kind,
                    "There is no kind of session " + Personal.quoted(kind)
                            + DidYouMean.among(kinds, kind)
                                    .map(near -> "; did you mean \"" + near + "\"?")
                                    .orElse(". Write the name of a file in the folder \"sessions\", without .md."));
        }
        String number = sessions.optional(kind).orElse("");
        if (!number.matches("\\d{1,2}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > MOST) {
            sessions.error(kind, "Write a number from 1 to " + MOST + " here, such as " + kind + ": 1.");
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(number));
    }
}
