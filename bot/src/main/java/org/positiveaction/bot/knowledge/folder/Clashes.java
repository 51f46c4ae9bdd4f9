package org.positiveaction.bot.knowledge.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.positiveaction.bot.knowledge.Article;

/** Finds wordings that stand in two articles which the same candidate may get. */
final class Clashes {
    private final Faults faults;

    Clashes(Faults faults) {
        this.faults = faults;
    }

    /** The same words in two places, the earlier first. */
    private record Clash(Wording earlier, Wording later) {
        /** The two articles alone. */
        List<String> articles() {
            return List.of(earlier.article().id(), later.article().id());
        }

        boolean isWithinOneArticle() {
            return earlier.article().id().equals(later.article().id());
        }

        /** One is a force's own, and the other is for every force. */
        boolean isForceAgainstAll() {
            return (earlier.article().force() == null) != (later.article().force() == null);
        }

        /** A force's own answer to what is answered for every force, too. */
        boolean isMeant() {
            return Wording.bare(earlier.article().title())
                    .equals(Wording.bare(later.article().title()));
        }

        Clash forceFirst() {
            return earlier.article().force() == null ? new Clash(later, earlier) : this;
        }
    }

    /** One fault for each pair of articles, however many wordings they share. */
    void among(List<Wording> wordings) {
        Map<List<String>, List<Clash>> pairs = new LinkedHashMap<>();
        Map<String, List<Wording>> known = new HashMap<>();
        for (Wording wording : wordings) {
            List<Wording> same = known.computeIfAbsent(wording.bare(), any -> new ArrayList<>());
            same.stream()
                    .filter(other -> meet(other.article(), wording.article()))
                    .map(other -> new Clash(other, wording))
                    .forEach(clash -> pairs.computeIfAbsent(clash.articles(), any -> new ArrayList<>())
                            .add(clash));
            same.add(wording);
        }
        pairs.values().forEach(clashes -> tell(clashes.getFirst(), clashes.size()));
    }

    private static boolean meet(Article one, Article other) {
        return one.force() == null || other.force() == null || one.force().equals(other.force());
    }

    private void tell(Clash first, int count) {
        if (first.isWithinOneArticle()) {
            faults.warning(
                    first.later().file(),
                    first.later().line(),
                    "This wording is there twice" + more(count, ", and so are %d more") + ". Keep each once.");
        } else if (first.isForceAgainstAll() && !first.isMeant()) {
            Clash clash = first.forceFirst();
            faults.warning(
                    clash.earlier().file(),
                    clash.earlier().line(),
                    "This is also a wording of " + clash.later().place() + more(count, ", and %d more are")
                            + ". Candidates of this force get this article, all others that one. If that is meant,"
                            + " give both the same title; otherwise keep it in one of them.");
        } else if (!first.isForceAgainstAll()) {
            faults.error(
                    first.later().file(),
                    first.later().line(),
                    "This is also a wording of " + first.earlier().place() + more(count, ", and %d more are")
                            + ". Keep each in the article that answers it.");
        }
    }

    private static String more(int count, String words) {
        return count == 1 ? "" : words.formatted(count - 1);
    }
}
