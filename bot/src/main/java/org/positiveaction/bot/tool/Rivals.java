package org.positiveaction.bot.tool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Finding;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.folder.Fault;
import org.positiveaction.bot.knowledge.folder.Wording;

/** Asks every wording of a folder as a candidate of its force would, and names the articles that another one beats. */
record Rivals(Knowledge knowledge, List<Wording> wordings) {

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
        return wordings.stream()
                .flatMap(wording -> winners(wording).stream()
                        .limit(1)
                        .filter(winner -> !winner.id().equals(wording.article().id()))
                        .map(winner -> new Lost(wording, winner)))
                .toList();
    }

    /** What comes of asking it, the likeliest first. To be one of several to choose from is not to lose. */
    private List<Article> winners(Wording wording) {
        return switch (knowledge.find(wording.words(), wording.article().force())) {
            case Finding.Answered(var article, var confidence) -> List.of(article);
            case Finding.Ambiguous(var articles, var confidence) ->
                articles.contains(wording.article()) ? List.of(wording.article()) : articles;
            case Finding.NeedsForce(var articles) -> articles;
            case Finding.NothingFound nothing -> List.of();
        };
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
