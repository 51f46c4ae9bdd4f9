package org.positiveaction.bot.conversation;

import java.util.Optional;
import org.positiveaction.bot.candidate.Candidate;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Utterance;

/**
 * Some words of a candidate, and what would be said to them if no {@link Subject} took them up.
 *
 * @param open what the conversation is in the middle of, beside what a subject has asked
 * @param owned whether a person talks with the candidate
 */
record Heard(
        Utterance utterance, Candidate candidate, String words, Optional<OpenQuestion> open, Turn turn, boolean owned) {

    /** The force that the words name, or else the candidate's. */
    Optional<ForceId> force() {
        return turn.force().or(candidate::force);
    }

    /** What the words are about, as far as our documents know. */
    Optional<Topic> topic() {
        return turn.article().map(Article::topic);
    }

    /** The words that asked for it: those before "which force?", where these only name the force. */
    String asked() {
        return open.filter(question -> turn.force().isPresent())
                .filter(OpenQuestion.WhichForce.class::isInstance)
                .map(question -> ((OpenQuestion.WhichForce) question).question())
                .orElse(words);
    }

    @Override
    public String toString() {
        return "Heard[…" + words.length() + ", " + turn.kind() + "]";
    }
}
