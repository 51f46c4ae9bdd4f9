package org.positiveaction.bot.knowledge.prose;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds words that say who somebody is, in what others may see: on a locked telephone, or in a shared calendar. */
public final class Labels {
    private static final String PEOPLE =
            "(?: (?:and|or|minority|ethnic|female|male|british|african|caribbean|asian|black))*"
                    + " (?:people|person|candidates?|applicants?|officers?|communit(?:y|ies)|groups?|heritage|backgrounds?|lads?)";

    /** What labels. Add to it here. */
    private static final List<String> WORDS = List.of(
            "positive[ -]action",
            "positive[ -]discrimination",
            "under-?\\s?represented",
            "protected characteristics?",
            "diversity",
            "diverse",
            "equality",
            "inclusion",
            "minorit(?:y|ies)",
            "b\\.?a\\.?m\\.?e",
            "b\\.?m\\.?e",
            "ethnic\\w*",
            "rac(?:e|es|ial|ially|ism)",
            "(?:black|white|asian|mixed)" + PEOPLE,
            "(?:south )?asians?",
            "caribbeans?",
            "migrants?",
            "refugees?",
            "gyps(?:y|ies)",
            "roma",
            "wom[ae]n(?:s|'s)?",
            "m[ae]n(?:'s)?",
            "ladies",
            "girls?",
            "females?",
            "males?",
            "mothers?",
            "pregnan\\w*",
            "maternity",
            "gender\\w*",
            "sex(?:es|ual|uality)?",
            "gay",
            "lesbians?",
            "bisexuals?",
            "lgb\\w*",
            "trans(?:gender|sexual)?",
            "queer",
            "disab\\w*",
            "wheelchairs?",
            "deaf\\w*",
            "blind",
            "autis\\w*",
            "dyslexi\\w*",
            "adhd",
            "neuro-?\\s?diver\\w*",
            "religio\\w*",
            "faiths?",
            "muslims?",
            "islam\\w*",
            "christians?",
            "jew(?:s|ish)?",
            "sikhs?",
            "hindus?",
            "buddhists?",
            "young people",
            "old(?:er)? people");

    private static final Pattern LABEL =
            Pattern.compile("(?<!\\w)(?:" + String.join("|", WORDS) + ")(?!\\w)", Pattern.CASE_INSENSITIVE);

    private Labels() {}

    public static List<Remark> in(String words, int line) {
        return LABEL.matcher(words)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(label -> Remark.grave(
                        line,
                        "\"" + label + "\" says something about who comes, and others may see this in a message or a"
                                + " calendar. Say only what the session is."))
                .toList();
    }
}
