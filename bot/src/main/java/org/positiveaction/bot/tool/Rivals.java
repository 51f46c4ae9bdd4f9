package org.positiveaction.bot.tool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Finding;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.folder.Fault;
import org.positiveaction.bot.knowledge.folder.Wording;

/**
 * Asks every wording of a folder as a candidate of its force would, as if it were not known word for word, and names
 * the articles that another one beats clearly.
 */
record Rivals(Knowledge knowledge, List<Wording> wordings) {
    /** A narrower win may turn with the next change of the folder, and is nobody's task. */
    private static final double CLEAR = 0.8;

    /** A wording, and the article that is found for it instead of its own. */
    record Lost(Wording wording, Article winner) {
        List<String> articles() {
            return List.of(wording.article().id(), winner.id());
        }
    }

    /** One warning for each pair of articles, however many wordings are lost. */
    List<Fault> faults() {
        Map<List<String>, List<Lost>> pairs = new LinkedHashMap<>();
        lost().forEach(lost ->
                pairs.computeIfAbsent(lost.articles(), any -> new ArrayList<>()).add(lost));
        return pairs.values().stream().map(this::fault).toList();
    }

    List<Lost> lost() {
        return wordings.parallelStream()
                .flatMap(wording -> winner(wording).stream().map(winner -> new Lost(wording, winner)))
                .toList();
    }

    /** To be one of several to choose from is not to lose, and which subject declines makes no difference. */
    private Optional<Article> winner(Wording wording) {
        Article own = wording.article();
        return knowledge.findInOtherWords(wording.words(), own.force())
                                instanceof Finding.Answered(var article, var confidence)
                        && confidence >= CLEAR
                        && !article.id().equals(own.id())
                        && !(article.isDeclined() && own.isDeclined())
                ? Optional.of(article)
                : Optional.empty();
    }

    private Fault fault(List<Lost> lost) {
        Wording first = lost.getFirst().wording();
        String which = lost.size() == 1 ? "This wording is" : "This and " + (lost.size() - 1) + " more wordings are";
        return new Fault(
                first.file(),
                first.line(),
                Fault.Severity.WARNING,
                which + " answered by " + nearest(first, lost.getFirst().winner())
                        + ". Keep it in the article that answers it best, word it more sharply, or add it to the"
                        + " \"not-questions\" of the other.");
    }

    /** Where the winner has the most words in common with it. */
    private String nearest(Wording lost, Article winner) {
        return wordings.stream()
                .filter(wording -> wording.article().id().equals(winner.id()))
                .max(Comparator.comparingInt(wording -> inCommon(wording, lost)))
                .map(Wording::place)
                .orElse(winner.id() + ".md");
    }

    private static int inCommon(Wording one, Wording other) {
        Set<String> words = new HashSet<>(Arrays.asList(one.bare().split(" ", -1)));
        words.retainAll(Arrays.asList(other.bare().split(" ", -1)));
        return words.size();
    }
}
