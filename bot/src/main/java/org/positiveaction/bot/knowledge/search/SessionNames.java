package org.positiveaction.bot.knowledge.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.positiveaction.bot.knowledge.SessionKind;
import org.positiveaction.bot.knowledge.Vocabulary;

/** Finds the names of kinds of session in what somebody says. */
public final class SessionNames {
    /** What any session may be called: it names no kind. */
    private static final Set<String> ANY =
            Set.of("session", "event", "place", "slot", "booking", "support", "practice", "preparation", "help");

    private final Words words;
    private final Hearing hearing;
    private final List<Name> names;
    private final List<SessionKind> kinds;

    public SessionNames(List<SessionKind> kinds, Vocabulary vocabulary) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(SessionKind::title)).toList();
        words = new Words(vocabulary);
        hearing = new Hearing(
                kinds.stream().flatMap(kind -> kind.names().stream()).toList(), words);
        names = this.kinds.stream()
                .flatMap(kind -> kind.names().stream().map(name -> name(kind, name)))
                .sorted(Comparator.comparing(Name::length).reversed())
                .toList();
    }

    /**
     * One name of a kind.
     *
     * @param terms all that has to be said, in any order
     * @param length of how many words it is
     */
    private record Name(SessionKind kind, List<String> terms, int length) {
        boolean isIn(List<String> said) {
            List<String> left = new ArrayList<>(said);
            return !terms.isEmpty() && terms.stream().allMatch(left::remove);
        }
    }

    private Name name(SessionKind kind, String name) {
        List<String> tokens = words.tokens(name);
        return new Name(kind, words.gist(tokens), tokens.size());
    }

    /**
     * The kinds that a text names, by the longest name first; where it has no whole name, those whose title
     * ends with a word of it, such as each kind of workshop.
     */
    public List<SessionKind> in(String text) {
        List<String> said = words.terms(hearing.tokens(text));
        List<SessionKind> named = names.stream()
                .filter(name -> name.isIn(said))
                .map(Name::kind)
                .distinct()
                .toList();
        return named.isEmpty()
                ? kinds.stream()
                        .filter(kind -> sort(kind).filter(said::contains).isPresent())
                        .toList()
                : named;
    }

    /** What a kind is one of, such as a workshop. */
    private Optional<String> sort(SessionKind kind) {
        List<String> title = words.tokens(kind.title());
        List<String> last = title.subList(Math.max(0, title.size() - 1), title.size());
        return words.terms(last).stream()
                .filter(term -> !ANY.containsAll(last) && LittleWords.weight(term) == 1)
                .findFirst();
    }
}
