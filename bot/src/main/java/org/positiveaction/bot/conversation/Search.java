package org.positiveaction.bot.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Finding;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.knowledge.Topic;

/** Says what our documents say to some words, or that they do not. */
class Search {
    private static final Set<Topic> OF_A_FORCE = EnumSet.of(
            Topic.BOOK,
            Topic.MY_BOOKINGS,
            Topic.CHANGE_BOOKING,
            Topic.DROP_BOOKING,
            Topic.REGISTER,
            Topic.AMBASSADOR,
            Topic.DEVELOPMENT,
            Topic.ALERT);

    private final Knowledge knowledge;
    private final Phrasing phrasing;
    private final Prompts prompts;

    Search(Knowledge knowledge, Phrasing phrasing, Prompts prompts) {
        this.knowledge = knowledge;
        this.phrasing = phrasing;
        this.prompts = prompts;
    }

    Turn answer(String words, Finding finding, Situation situation) {
        return said(words, finding, situation).searching(nearest(finding));
    }

    private Turn said(String words, Finding finding, Situation situation) {
        return switch (finding) {
            case Finding.Answered(var article, var confidence) ->
                needsForce(article, situation)
                        ? prompts.whichForce(Kind.of(article.topic()), Reply.SESSION_WITHOUT_FORCE, situation.channel())
                                .about(article, confidence)
                                .leavingOpen(Optional.of(new OpenQuestion.WhichForce(words)))
                        : tell(article, confidence, situation);
            case Finding.Ambiguous(var articles, var confidence) -> choices(articles, confidence, situation);
            case Finding.NeedsForce(var candidates) ->
                prompts.whichForce(Kind.CHOICES, Reply.ASK_FORCE, situation.channel())
                        .offering(candidates, 0)
                        .leavingOpen(Optional.of(new OpenQuestion.WhichForce(words)));
            case Finding.NothingFound(var nearest) -> notInDocuments(situation);
        };
    }

    /** Whether it is something that each force has of its own: its sessions, its support, its recruitment. */
    private static boolean needsForce(Article article, Situation situation) {
        return OF_A_FORCE.contains(article.topic()) && situation.force().isEmpty();
    }

    /** A subject that our documents do not cover is nothing to choose; where it is the likeliest, it is meant. */
    private Turn choices(List<Article> articles, double confidence, Situation situation) {
        Article likeliest = articles.getFirst();
        return likeliest.isDeclined()
                ? tell(likeliest, confidence, situation)
                : prompts.whichArticle(
                        articles.stream()
                                .filter(article -> !article.isDeclined())
                                .toList(),
                        confidence,
                        situation.channel());
    }

    private static Optional<Article> nearest(Finding finding) {
        return switch (finding) {
            case Finding.NothingFound(var nearest) -> Optional.ofNullable(nearest);
            case Finding.Ambiguous(var articles, var confidence) -> Optional.of(articles.getFirst());
            case Finding.Answered answered -> Optional.empty();
            case Finding.NeedsForce unknown -> Optional.empty();
        };
    }

    /** The answer to a question for the force that has just been named. */
    Turn answerFor(Force force, String question, Situation situation) {
        Situation known = situation.with(force.id());
        return answer(question, knowledge.find(question, force.id()), known).choosing(force.id());
    }

    /** What an article says, to somebody in this situation. */
    Turn tell(Article article, double confidence, Situation situation) {
        Force force = force(situation);
        if (article.isDeclined() || (force != null && isUnknownTo(force, article.topic()))) {
            return notInDocuments(situation).about(article, confidence);
        }
        if (article.topic() == Topic.PERSON && force == null) {
            return prompts.whichForce(Kind.PERSON, Reply.PERSON_WITHOUT_FORCE, situation.channel())
                    .about(article, confidence)
                    .leavingOpen(Optional.of(new OpenQuestion.WhichTeam()));
        }
        Article told = article.toldTo(force);
        return phrasing.answer(Kind.of(article.topic()), told, situation.channel())
                .about(told, confidence);
    }

    /** Whether it is an interest for which a force's documents name nobody. */
    private static boolean isUnknownTo(Force force, Topic topic) {
        return switch (topic) {
            case AMBASSADOR -> force.caresFor(Interest.AMBASSADORS).isEmpty();
            case DEVELOPMENT ->
                force.caresFor(Interest.PROGRESSION).isEmpty()
                        && force.caresFor(Interest.LATERAL_MOVES).isEmpty();
            default -> false;
        };
    }

    /** What the article for a topic says. */
    Turn action(Topic topic, Situation situation) {
        return knowledge
                .action(topic)
                .map(article -> tell(article, 1, situation))
                .orElseThrow();
    }

    private Turn notInDocuments(Situation situation) {
        return phrasing.offeringAPerson(Kind.NO_ANSWER, sentenceForAMiss(situation), situation.channel())
                .leavingOpen(Optional.of(new OpenQuestion.Missed()));
    }

    /** The second time in a row, not all of it again. */
    private String sentenceForAMiss(Situation situation) {
        Force force = force(situation);
        if (situation.open().filter(OpenQuestion.Missed.class::isInstance).isPresent()) {
            return knowledge.replies().say(Reply.NOT_IN_DOCUMENTS_AGAIN);
        }
        return force == null
                ? knowledge.replies().say(Reply.NOT_IN_DOCUMENTS_WITHOUT_FORCE)
                : knowledge.replies().say(Reply.NOT_IN_DOCUMENTS, force);
    }

    private @Nullable Force force(Situation situation) {
        return situation.force().flatMap(knowledge::force).orElse(null);
    }
}
