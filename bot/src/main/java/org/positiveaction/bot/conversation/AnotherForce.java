package org.positiveaction.bot.conversation;

import java.util.Optional;
import org.positiveaction.bot.knowledge.Finding;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;

/** Keeps the forces apart when words name one that is not the candidate's. */
class AnotherForce {
    private final Knowledge knowledge;
    private final Phrasing phrasing;
    private final Prompts prompts;
    private final Search search;

    AnotherForce(Knowledge knowledge, Phrasing phrasing, Prompts prompts, Search search) {
        this.knowledge = knowledge;
        this.phrasing = phrasing;
        this.prompts = prompts;
        this.search = search;
    }

    /** The turn for a plain statement, which changes the force, or for a question about another. */
    Optional<Turn> named(String words, Finding finding, Situation situation) {
        return knowledge
                .forceNamed(words)
                .filter(force -> !situation.force().equals(Optional.of(force.id())))
                .flatMap(force -> named(force, words, finding, situation));
    }

    private Optional<Turn> named(Force force, String words, Finding finding, Situation situation) {
        if (ForceStatement.isOne(words, force)) {
            return Optional.of(change(force, situation));
        }
        Optional<Force> own = situation.force().flatMap(knowledge::force);
        if (own.isEmpty()) {
            return Optional.of(search.answerFor(force, words, situation));
        }
        return own.filter(mine -> !isTrueForAll(finding, mine))
                .map(mine -> prompts.otherForce(mine, force, situation.channel()));
    }

    private Turn change(Force force, Situation situation) {
        String sentence = knowledge.replies().say(Reply.FORCE_SET, force);
        return phrasing.sentence(Kind.HELP, sentence, situation.channel()).choosing(force.id());
    }

    /** Whether what was found says the same to everybody, so that another force's name in the question does not matter. */
    private static boolean isTrueForAll(Finding finding, Force own) {
        return finding instanceof Finding.Answered(var article, var confidence)
                && article.force() == null
                && !article.isDeclined()
                && article.toldTo(own).body().equals(article.body());
    }
}
