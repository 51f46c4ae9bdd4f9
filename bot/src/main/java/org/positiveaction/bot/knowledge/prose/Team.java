package org.positiveaction.bot.knowledge.prose;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.positiveaction.bot.knowledge.Force;

/**
 * What a team says of itself in its {@code force.yaml}.
 *
 * @param words how it is reached, its address and its number
 * @param promises what it may promise
 */
public record Team(List<String> words, List<String> promises) {
    /** Nobody's: what is said for every force. */
    public static final Team NONE = new Team(List.of(), List.of());

    public Team {
        words = List.copyOf(words);
        promises = List.copyOf(promises);
    }

    public static Team of(Force force) {
        Force.Contact contact = force.contact();
        return new Team(
                Stream.of(contact.email(), contact.phone(), contact.words())
                        .filter(Objects::nonNull)
                        .toList(),
                force.promises());
    }

    boolean hasAddress(String email) {
        return words.stream().map(Team::lower).anyMatch(lower(email)::equals);
    }

    boolean hasNumber(String number) {
        return words.stream().map(Personal::digits).anyMatch(Personal.digits(number)::equals);
    }

    /** Whether a post code is in what it says about how it is reached. */
    boolean hasPlace(String postCode) {
        return words.stream().anyMatch(each -> each.contains(postCode));
    }

    boolean promises(String phrase) {
        return promises.stream().map(Team::lower).anyMatch(promise -> promise.contains(lower(phrase)));
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
