package org.positiveaction.bot.conversation;

import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Speech;

/**
 * What was decided about some words: what we say, and what changes.
 *
 * @param kind what it was about
 * @param speech what we say now, formed for the channel
 * @param full the whole of it as plain text
 * @param article the article it comes from, if one
 * @param confidence between 0 and 1; 1 where nothing was weighed
 * @param choices the articles on offer, if it is a question which one
 * @param open what the conversation is in the middle of afterwards
 * @param force the force that the candidate has just named, if so
 * @param searched that our documents were searched, if they were
 * @param then what another message says after it, if there is more
 */
public record Turn(
        Kind kind,
        Speech speech,
        String full,
        Optional<Article> article,
        double confidence,
        List<Article> choices,
        Optional<OpenQuestion> open,
        Optional<ForceId> force,
        Optional<Searched> searched,
        Optional<Speech> then) {
    /** From this on hardly anything else can have been meant. */
    private static final double SURE = 0.8;

    public Turn {
        choices = List.copyOf(choices);
    }

    static Turn saying(Kind kind, Speech speech) {
        return new Turn(
                kind,
                speech,
                speech.text(),
                Optional.empty(),
                1,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it was searched for, and something else may have been meant. */
    boolean isUnsure() {
        return searched.isPresent() && confidence < SURE;
    }

    Turn about(Article newArticle, double newConfidence) {
        return new Turn(
                kind, speech, full, Optional.of(newArticle), newConfidence, choices, open, force, searched, then);
    }

    Turn inFull(String newFull) {
        return new Turn(kind, speech, newFull, article, confidence, choices, open, force, searched, then);
    }

    Turn offering(List<Article> newChoices, double newConfidence) {
        return new Turn(kind, speech, full, article, newConfidence, newChoices, open, force, searched, then);
    }

    Turn leavingOpen(Optional<OpenQuestion> newOpen) {
        return new Turn(kind, speech, full, article, confidence, choices, newOpen, force, searched, then);
    }

    Turn followedBy(Speech more) {
        return new Turn(kind, speech, full, article, confidence, choices, open, force, searched, Optional.of(more));
    }

    Turn choosing(Optional<ForceId> newForce) {
        return newForce.map(this::choosing).orElse(this);
    }

    Turn choosing(ForceId newForce) {
        return new Turn(kind, speech, full, article, confidence, choices, open, Optional.of(newForce), searched, then);
    }

    /** This, found by a search for the words themselves. */
    Turn searching(Optional<Article> nearest) {
        return searching(new Searched(Searched.ForWhat.THESE_WORDS, nearest));
    }

    /** This, for the question before, which the words only complete. */
    Turn completing() {
        return searching(new Searched(Searched.ForWhat.THE_QUESTION_BEFORE, searched.flatMap(Searched::nearest)));
    }

    private Turn searching(Searched newSearched) {
        return new Turn(kind, speech, full, article, confidence, choices, open, force, Optional.of(newSearched), then);
    }
}
