package org.positiveaction.bot.knowledge.prose;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what sounds like a promise that nobody made: not the team in its {@code force.yaml}, and no quoted document. */
record Promises(Team team) {
    private static final String SOON = "(?:a|an|one|two|three|four|five|six|seven|\\d{1,3})";

    /** What promises. Add to it here. */
    private static final List<String> PHRASES = List.of(
            "guarantee[ds]?",
            "(?:we|i) promise",
            "you(?: will|'ll) (?:definitely|certainly|always)",
            "you(?: will|'ll) (?:get|be given|be offered) (?:the|a|an) (?:job|place|post|interview|offer)",
            "you(?: will|'ll) (?:get in|pass|succeed|be hired|be accepted|be selected|be successful)",
            "(?:the job|a place|a job) is yours",
            "(?:certain|sure|bound) to (?:get|pass|succeed|be)",
            "you (?:cannot|can't) (?:fail|lose)",
            "without fail",
            "100 ?(?:%|per cent)",
            "within " + SOON + " (?:working |calendar )?(?:minute|hour|day|week|month)s?",
            "(?:the )?(?:same|next) (?:working )?day",
            "(?:reply|answer|respond|call|ring|be in touch) (?:straight away|immediately|at once|today|tomorrow)");

    private static final Pattern PROMISE =
            Pattern.compile("\\b(?:" + String.join("|", PHRASES) + ")(?!\\w)", Pattern.CASE_INSENSITIVE);

    /** Nobody promises what they say that they do not. */
    private static final Pattern DENIED = Pattern.compile(
            "(?:\\bnot|\\bno|\\bnever|\\bcannot|\\bnobody|\\bnor|\\bwithout|n't)(?: \\w+){0,3} $",
            Pattern.CASE_INSENSITIVE);

    List<Remark> in(String words, int line) {
        if (words.startsWith(">")) {
            return List.of();
        }
        return PROMISE.matcher(words)
                .results()
                .filter(found ->
                        !DENIED.matcher(words.substring(0, found.start())).find())
                .map(MatchResult::group)
                .filter(phrase -> !team.promises(phrase))
                .map(phrase -> Remark.mild(
                        line,
                        "\"" + phrase + "\" sounds like a promise. If the document says it, add its sentence to"
                                + " \"promises\" in force.yaml, or quote it with \"> \"; otherwise say what usually"
                                + " happens."))
                .toList();
    }
}
