package org.positiveaction.bot.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Finding;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.knowledge.Topic;

/** Understands words that refer to what the conversation is in the middle of: "more", "2", "lancs". */
class References {
    private static final Set<String> MORE = Set.of("more", "more please", "more pls", "go on", "the rest");

    private static final String NUMBER = "[0-9]{1,3}";

    /** To "shall I get a person?" */
    private static final Set<String> YES =
            Set.of("yes", "yes please", "yes pls", "yeah", "yep", "ok", "please", "sure");

    private final Knowledge knowledge;
    private final Phrasing phrasing;
    private final Prompts prompts;
    private final Search search;

    References(Knowledge knowledge, Phrasing phrasing, Prompts prompts, Search search) {
        this.knowledge = knowledge;
        this.phrasing = phrasing;
        this.prompts = prompts;
        this.search = search;
    }

    /** The turn for words that refer to something open; nothing for all others. */
    Optional<Turn> resolve(String words, Finding finding, Situation situation) {
        String bare = bare(words);
        if (MORE.contains(bare)) {
            return Optional.of(more(situation));
        }
        return switch (situation.open().orElse(null)) {
            case OpenQuestion.WhichArticle(var articles) -> choice(bare, articles, situation);
            case OpenQuestion.WhichForce(var question) ->
                force(
                        words,
                        finding,
                        situation,
                        force -> ForceStatement.asks(words, force)
                                ? search.answerFor(force, words, situation)
                                : search.answerFor(force, question, situation).completing());
            case OpenQuestion.WhichTeam() ->
                force(
                        words,
                        finding,
                        situation,
                        force -> search.action(Topic.PERSON, situation.with(force.id()))
                                .choosing(force.id()));
            case OpenQuestion.Rest rest -> Optional.empty();
            case OpenQuestion.Missed missed ->
                YES.contains(bare) ? Optional.of(search.action(Topic.PERSON, situation)) : Optional.empty();
            case null ->
                bare.matches(NUMBER)
                        ? Optional.of(phrasing.sentence(Kind.NO_ANSWER, Reply.NUMBER_NOT_ASKED, situation.channel()))
                        : Optional.empty();
        };
    }

    /** The rest of an answer, or once more the question that is open. */
    private Turn more(Situation situation) {
        return switch (situation.open().orElse(null)) {
            case OpenQuestion.Rest(var rest) -> phrasing.rest(rest, situation.channel());
            case OpenQuestion.WhichArticle(var articles) ->
                prompts.whichArticle(
                        articles.stream()
                                .flatMap(id -> knowledge.article(id).stream())
                                .toList(),
                        1,
                        situation.channel());
            case OpenQuestion.WhichForce force -> askAgain(Kind.CHOICES, Reply.ASK_FORCE, situation);
            case OpenQuestion.WhichTeam team -> askAgain(Kind.PERSON, Reply.PERSON_WITHOUT_FORCE, situation);
            case OpenQuestion.Missed missed -> nothingMore(situation);
            case null -> nothingMore(situation);
        };
    }

    private Turn nothingMore(Situation situation) {
        return phrasing.sentence(Kind.ANSWER, Reply.NOTHING_MORE, situation.channel());
    }

    /** The article whose number or title they say. */
    private Optional<Turn> choice(String bare, List<String> articles, Situation situation) {
        if (bare.matches(NUMBER)) {
            return Optional.of(chosen(Integer.parseInt(bare), articles, situation));
        }
        return articles.stream()
                .filter(id -> knowledge
                        .article(id)
                        .map(Article::title)
                        .map(References::bare)
                        .equals(Optional.of(bare)))
                .findFirst()
                .map(id -> chosen(id, situation));
    }

    private Turn chosen(int number, List<String> articles, Situation situation) {
        return number >= 1 && number <= articles.size()
                ? chosen(articles.get(number - 1), situation)
                : phrasing.sentence(Kind.NO_ANSWER, Reply.CHOICE_UNKNOWN, situation.channel())
                        .leavingOpen(situation.open());
    }

    private Turn chosen(String id, Situation situation) {
        return knowledge
                .article(id)
                .map(article -> search.tell(article, 1, situation).completing())
                .orElseGet(() -> phrasing.sentence(Kind.NO_ANSWER, Reply.CHOICE_UNKNOWN, situation.channel()));
    }

    /**
     * What follows from the force they name. Who names one that we do not know is asked again; what our documents know
     * about is a new question.
     */
    private Optional<Turn> force(String words, Finding finding, Situation situation, Function<Force, Turn> then) {
        return knowledge
                .forceNamed(words)
                .map(then)
                .or(() -> isMiss(finding) && ForceStatement.couldName(words)
                        ? Optional.of(askAgain(Kind.NO_ANSWER, Reply.FORCE_UNKNOWN, situation))
                        : Optional.empty());
    }

    private Turn askAgain(Kind kind, Reply reply, Situation situation) {
        return prompts.whichForce(kind, reply, situation.channel()).leavingOpen(situation.open());
    }

    /** The words in small letters, without the signs that people put around them. */
    static String bare(String words) {
        return words.strip().toLowerCase(Locale.UK).replaceAll("[.!,'\"]+", "").strip();
    }

    private static boolean isMiss(Finding finding) {
        return finding instanceof Finding.NothingFound
                || (finding instanceof Finding.Answered(var article, var confidence) && article.isDeclined());
    }
}
