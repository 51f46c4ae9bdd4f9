package org.positiveaction.bot.conversation;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.positiveaction.bot.knowledge.Finding;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ReservedWords;
import org.positiveaction.bot.message.Speech;
import org.springframework.stereotype.Component;

/** Decides what to say to some words, without a database: the same words in the same situation get the same turn. */
@Component
public class Answers {
    /** The words of our own button, and the word that our sentences ask for. */
    private static final Set<String> PERSON = Set.of(Phrasing.PERSON.says(), "person");

    /** Words as long as this were cut on the way in: nobody knows how they end. */
    private static final int CUT = 3_999;

    private final Knowledge knowledge;
    private final Clock clock;
    private final Phrasing phrasing;
    private final Search search;
    private final References references;
    private final AnotherForce anotherForce;

    public Answers(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
        phrasing = new Phrasing(knowledge, clock);
        Prompts prompts = new Prompts(knowledge, phrasing);
        search = new Search(knowledge, phrasing, prompts);
        references = new References(knowledge, phrasing, prompts, search);
        anotherForce = new AnotherForce(knowledge, phrasing, prompts, search);
    }

    /** The folder may change at any time; a turn is decided by what it held at one moment. */
    public Turn decide(String words, Situation situation) {
        return new Answers(knowledge.asOfNow(), clock).decideNow(words, situation);
    }

    /** Safety comes first, then what stops and starts messages, an open question, and only then the search. */
    private Turn decideNow(String words, Situation situation) {
        if (words.isBlank()) {
            return phrasing.sentence(Kind.HELP, Reply.EMPTY_MESSAGE, situation.channel());
        }
        Finding finding = knowledge.find(words, situation.force().orElse(null));
        if (finding instanceof Finding.Answered(var article, var confidence) && article.topic() == Topic.EMERGENCY) {
            return search.tell(article, confidence, situation).leavingOpen(situation.open());
        }
        if (words.length() >= CUT) {
            return phrasing.sentence(Kind.HELP, Reply.TOO_LONG, situation.channel())
                    .leavingOpen(situation.open());
        }
        return reserved(words)
                .map(topic -> search.action(topic, situation))
                .or(() -> references.resolve(words, finding, situation))
                .or(() -> anotherForce.named(words, finding, situation))
                .orElseGet(() -> search.answer(words, finding, situation));
    }

    /** What some words ask for, however the editors word their articles. */
    private static Optional<Topic> reserved(String words) {
        String bare = References.bare(words);
        String joined = bare.replace(" ", "");
        if (ReservedWords.isStop(joined)) {
            return Optional.of(Topic.OPT_OUT);
        }
        if (ReservedWords.isStart(joined)) {
            return Optional.of(Topic.OPT_IN);
        }
        return PERSON.contains(bare) ? Optional.of(Topic.PERSON) : Optional.empty();
    }

    /** One of the bot's own sentences; with a button for a person below the one that offers it. */
    Speech say(Reply reply, Channel channel) {
        Turn turn = reply == Reply.NOT_HELPFUL
                ? phrasing.offeringAPerson(Kind.HELP, knowledge.replies().say(reply), channel)
                : phrasing.sentence(Kind.HELP, reply, channel);
        return turn.speech();
    }
}
