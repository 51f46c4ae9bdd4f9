package org.positiveaction.bot.conversation;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Finding;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.Speech;
import org.springframework.stereotype.Component;

/** Decides what to say to some words, without a database: the same words in the same situation get the same turn. */
@Component
public class Answers {
    private static final Set<String> MORE = Set.of("more", "more please", "more pls", "go on", "the rest");
    private static final Set<String> STOP = Set.of(
            "stop", "stopall", "stop all", "unsubscribe", "end", "quit", "cancel", "revoke", "optout", "opt out");
    private static final Set<String> START = Set.of("start", "unstop");

    private final Knowledge knowledge;
    private final Phrasing phrasing;

    public Answers(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.phrasing = new Phrasing(knowledge, clock);
    }

    /** Safety comes first, then what stops and starts messages, an open question, and only then a search. */
    public Turn decide(String words, Situation situation) {
        if (words.isBlank()) {
            return sentence(Kind.HELP, Reply.EMPTY_MESSAGE, situation);
        }
        Finding finding = knowledge.find(words, situation.force().orElse(null));
        if (finding instanceof Finding.Answered(var article, var confidence) && article.topic() == Topic.EMERGENCY) {
            return tell(article, confidence, situation).leavingOpen(situation.open());
        }
        String bare = bare(words);
        if (STOP.contains(bare)) {
            return action(Topic.OPT_OUT, situation);
        }
        if (START.contains(bare)) {
            return action(Topic.OPT_IN, situation);
        }
        return reference(words, bare, situation).orElseGet(() -> answer(words, finding, situation));
    }

    /** What an article says, when the candidate chose it by its number. */
    private Turn chosen(String id, Situation situation) {
        return knowledge
                .article(id)
                .map(article -> tell(article, 1, situation))
                .orElseGet(() -> sentence(Kind.NO_ANSWER, Reply.CHOICE_UNKNOWN, situation));
    }

    /** A turn for words that refer to what the conversation is in the middle of. */
    private Optional<Turn> reference(String words, String bare, Situation situation) {
        if (MORE.contains(bare)) {
            return Optional.of(
                    situation.open().orElse(null) instanceof OpenQuestion.Rest(var rest)
                            ? phrasing.rest(rest, situation.channel())
                            : sentence(Kind.ANSWER, Reply.NOTHING_MORE, situation));
        }
        return switch (situation.open().orElse(null)) {
            case OpenQuestion.WhichArticle(var articles) ->
                number(bare)
                        .map(number -> number >= 1 && number <= articles.size()
                                ? chosen(articles.get(number - 1), situation)
                                : sentence(Kind.NO_ANSWER, Reply.CHOICE_UNKNOWN, situation)
                                        .leavingOpen(situation.open()));
            case OpenQuestion.WhichForce(var question) ->
                knowledge.forceNamed(words).map(force -> forceChosen(force, question, situation));
            case null, default -> newForce(words, situation);
        };
    }

    private Turn forceChosen(Force force, String question, Situation situation) {
        Situation known = situation.with(force.id());
        return answer(question, knowledge.find(question, force.id()), known).choosing(force.id());
    }

    /** A force named for the first time, or a bare name that replaces the one before. */
    private Optional<Turn> newForce(String words, Situation situation) {
        Optional<Force> named = knowledge.forceNamed(words);
        if (named.isEmpty() || situation.force().equals(named.map(Force::id))) {
            return Optional.empty();
        }
        Force force = named.get();
        if (ForceStatement.isOne(words, force)) {
            String sentence = knowledge.replies().say(Reply.FORCE_SET, force);
            return Optional.of(
                    phrasing.sentence(Kind.HELP, sentence, situation.channel()).choosing(force.id()));
        }
        return situation.force().isPresent() ? Optional.empty() : Optional.of(forceChosen(force, words, situation));
    }

    private Turn answer(String words, Finding finding, Situation situation) {
        return switch (finding) {
            case Finding.Answered(var article, var confidence) -> tell(article, confidence, situation);
            case Finding.Ambiguous(var articles, var confidence) ->
                phrasing.choices(articles, confidence, situation.channel())
                        .leavingOpen(Optional.of(new OpenQuestion.WhichArticle(
                                articles.stream().map(Article::id).toList())));
            case Finding.NeedsForce(var candidates) ->
                phrasing.whichForce(Kind.CHOICES, Reply.ASK_FORCE, situation.channel())
                        .offering(candidates, 0)
                        .leavingOpen(Optional.of(new OpenQuestion.WhichForce(words)));
            case Finding.NothingFound(var nearest) -> notInDocuments(situation);
        };
    }

    private Turn tell(Article article, double confidence, Situation situation) {
        Force force = force(situation);
        if (article.topic() == Topic.PERSON && force == null) {
            return phrasing.whichForce(Kind.PERSON, Reply.PERSON_WITHOUT_FORCE, situation.channel())
                    .about(article, confidence)
                    .leavingOpen(Optional.of(new OpenQuestion.WhichForce("talk to a person")));
        }
        Article told = article.toldTo(force);
        return phrasing.answer(Kind.of(article.topic()), told, situation.channel())
                .about(told, confidence);
    }

    private Turn action(Topic topic, Situation situation) {
        return knowledge
                .action(topic)
                .map(article -> tell(article, 1, situation))
                .orElseThrow();
    }

    private Turn notInDocuments(Situation situation) {
        Force force = force(situation);
        String sentence = force == null
                ? knowledge.replies().say(Reply.NOT_IN_DOCUMENTS_WITHOUT_FORCE)
                : knowledge.replies().say(Reply.NOT_IN_DOCUMENTS, force);
        return phrasing.offeringAPerson(Kind.NO_ANSWER, sentence, situation.channel());
    }

    /** One of the bot's own sentences. */
    Speech say(Reply reply, Channel channel) {
        return sentence(Kind.HELP, reply, Situation.fresh(channel, Optional.empty()))
                .speech();
    }

    private Turn sentence(Kind kind, Reply reply, Situation situation) {
        return phrasing.sentence(kind, knowledge.replies().say(reply), situation.channel());
    }

    private @Nullable Force force(Situation situation) {
        return situation.force().flatMap(knowledge::force).orElse(null);
    }

    private static Optional<Integer> number(String bare) {
        return bare.matches("[0-9]{1,3}") ? Optional.of(Integer.valueOf(bare)) : Optional.empty();
    }

    private static String bare(String words) {
        return words.strip().toLowerCase(Locale.UK).replaceAll("[.!,'\"]+", "").strip();
    }
}
