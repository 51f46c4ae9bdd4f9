package org.positiveaction.bot.conversation;

import java.time.Clock;
import java.util.List;
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
import org.positiveaction.bot.message.ReservedWords;
import org.positiveaction.bot.message.Speech;
import org.springframework.stereotype.Component;

/** Decides what to say to some words, without a database: the same words in the same situation get the same turn. */
@Component
public class Answers {
    private static final Set<String> MORE = Set.of("more", "more please", "more pls", "go on", "the rest");

    /** The words of our own button, and the word that our sentences ask for. */
    private static final Set<String> PERSON = Set.of(Phrasing.PERSON.says(), "person");

    /** Words as long as this were cut on the way in: nobody knows how they end. */
    private static final int CUT = 3_999;

    private final Knowledge knowledge;
    private final Clock clock;
    private final Phrasing phrasing;

    public Answers(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
        this.phrasing = new Phrasing(knowledge, clock);
    }

    /** The folder may change at any time; a turn is decided by what it held at one moment. */
    public Turn decide(String words, Situation situation) {
        return new Answers(knowledge.asOfNow(), clock).decideNow(words, situation);
    }

    /** Safety comes first, then what stops and starts messages, an open question, and only then the search. */
    private Turn decideNow(String words, Situation situation) {
        if (words.isBlank()) {
            return sentence(Kind.HELP, Reply.EMPTY_MESSAGE, situation);
        }
        Finding finding = knowledge.find(words, situation.force().orElse(null));
        if (finding instanceof Finding.Answered(var article, var confidence) && article.topic() == Topic.EMERGENCY) {
            return tell(article, confidence, situation).leavingOpen(situation.open());
        }
        if (words.length() >= CUT) {
            return sentence(Kind.HELP, Reply.TOO_LONG, situation).leavingOpen(situation.open());
        }
        String bare = bare(words);
        return reserved(bare)
                .map(topic -> action(topic, situation))
                .or(() -> reference(words, finding, situation))
                .or(() -> newForce(words, finding, situation))
                .orElseGet(() -> answer(words, finding, situation));
    }

    /** What some words ask for, however the editors word their articles. */
    private static Optional<Topic> reserved(String bare) {
        String joined = bare.replace(" ", "");
        if (ReservedWords.isStop(joined)) {
            return Optional.of(Topic.OPT_OUT);
        }
        if (ReservedWords.isStart(joined)) {
            return Optional.of(Topic.OPT_IN);
        }
        return PERSON.contains(bare) ? Optional.of(Topic.PERSON) : Optional.empty();
    }

    /** What an article says, when the candidate chose it by its number. */
    private Turn chosen(String id, Situation situation) {
        return knowledge
                .article(id)
                .map(article -> tell(article, 1, situation))
                .orElseGet(() -> sentence(Kind.NO_ANSWER, Reply.CHOICE_UNKNOWN, situation));
    }

    /** A turn for words that refer to what the conversation is in the middle of. */
    private Optional<Turn> reference(String words, Finding finding, Situation situation) {
        String bare = bare(words);
        if (MORE.contains(bare)) {
            return Optional.of(more(situation));
        }
        return switch (situation.open().orElse(null)) {
            case OpenQuestion.WhichArticle(var articles) -> choice(bare, articles, situation);
            case OpenQuestion.WhichForce(var question) ->
                knowledge
                        .forceNamed(words)
                        .map(force ->
                                forceChosen(force, ForceStatement.asks(words, force) ? words : question, situation))
                        .or(() -> unknownForce(words, finding, situation));
            case OpenQuestion.WhichTeam() ->
                knowledge
                        .forceNamed(words)
                        .map(force ->
                                action(Topic.PERSON, situation.with(force.id())).choosing(force.id()))
                        .or(() -> unknownForce(words, finding, situation));
            case OpenQuestion.Rest rest -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    /** The rest of an answer, or once more the question that is open. */
    private Turn more(Situation situation) {
        return switch (situation.open().orElse(null)) {
            case OpenQuestion.Rest(var rest) -> phrasing.rest(rest, situation.channel());
            case OpenQuestion.WhichArticle(var articles) ->
                phrasing.choices(
                        articles.stream()
                                .flatMap(id -> knowledge.article(id).stream())
                                .toList(),
                        1,
                        situation.channel());
            case OpenQuestion.WhichForce force -> whichForce(Kind.CHOICES, Reply.ASK_FORCE, situation);
            case OpenQuestion.WhichTeam team -> whichForce(Kind.PERSON, Reply.PERSON_WITHOUT_FORCE, situation);
            case null -> sentence(Kind.ANSWER, Reply.NOTHING_MORE, situation);
        };
    }

    /** The article whose number or title they say. */
    private Optional<Turn> choice(String bare, List<String> articles, Situation situation) {
        Optional<Integer> number = number(bare);
        if (number.isPresent()) {
            return Optional.of(chosen(number.get(), articles, situation));
        }
        return articles.stream()
                .filter(id -> knowledge
                        .article(id)
                        .map(Article::title)
                        .map(Answers::bare)
                        .equals(Optional.of(bare)))
                .findFirst()
                .map(id -> chosen(id, situation));
    }

    private Turn chosen(int number, List<String> articles, Situation situation) {
        return number >= 1 && number <= articles.size()
                ? chosen(articles.get(number - 1), situation)
                : sentence(Kind.NO_ANSWER, Reply.CHOICE_UNKNOWN, situation).leavingOpen(situation.open());
    }

    /** Asks again whoever names a force that we do not know; what our documents know about is a new question. */
    private Optional<Turn> unknownForce(String words, Finding finding, Situation situation) {
        return finding instanceof Finding.NothingFound && ForceStatement.couldName(words)
                ? Optional.of(whichForce(Kind.NO_ANSWER, Reply.FORCE_UNKNOWN, situation))
                : Optional.empty();
    }

    private Turn whichForce(Kind kind, Reply reply, Situation situation) {
        return phrasing.whichForce(kind, reply, situation.channel()).leavingOpen(situation.open());
    }

    private Turn forceChosen(Force force, String question, Situation situation) {
        Situation known = situation.with(force.id());
        return answer(question, knowledge.find(question, force.id()), known).choosing(force.id());
    }

    /** A turn for words that name a force other than the candidate's: a new force, or a question about another. */
    private Optional<Turn> newForce(String words, Finding finding, Situation situation) {
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
        Force own = force(situation);
        if (own == null) {
            return Optional.of(forceChosen(force, words, situation));
        }
        return isTrueForAll(finding, own)
                ? Optional.empty()
                : Optional.of(phrasing.otherForce(own, force, situation.channel()));
    }

    /** Whether what was found says the same to everybody, so that another force's name in the question does not matter. */
    private static boolean isTrueForAll(Finding finding, Force own) {
        return finding instanceof Finding.Answered(var article, var confidence)
                && article.force() == null
                && article.toldTo(own).body().equals(article.body());
    }

    private Turn answer(String words, Finding finding, Situation situation) {
        return switch (finding) {
            case Finding.Answered(var article, var confidence) -> tell(article, confidence, situation);
            case Finding.Ambiguous(var articles, var confidence) -> choices(articles, confidence, situation);
            case Finding.NeedsForce(var candidates) ->
                phrasing.whichForce(Kind.CHOICES, Reply.ASK_FORCE, situation.channel())
                        .offering(candidates, 0)
                        .leavingOpen(Optional.of(new OpenQuestion.WhichForce(words)));
            case Finding.NothingFound(var nearest) -> notInDocuments(situation);
        };
    }

    /** A subject that our documents do not cover is nothing to choose; where it is the likeliest, it is meant. */
    private Turn choices(List<Article> articles, double confidence, Situation situation) {
        Article likeliest = articles.getFirst();
        return likeliest.isDeclined()
                ? tell(likeliest, confidence, situation)
                : phrasing.choices(
                        articles.stream()
                                .filter(article -> !article.isDeclined())
                                .toList(),
                        confidence,
                        situation.channel());
    }

    private Turn tell(Article article, double confidence, Situation situation) {
        if (article.isDeclined()) {
            return notInDocuments(situation).about(article, confidence);
        }
        Force force = force(situation);
        if (article.topic() == Topic.PERSON && force == null) {
            return phrasing.whichForce(Kind.PERSON, Reply.PERSON_WITHOUT_FORCE, situation.channel())
                    .about(article, confidence)
                    .leavingOpen(Optional.of(new OpenQuestion.WhichTeam()));
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
