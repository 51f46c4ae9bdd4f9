package org.positiveaction.bot.registration.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps of what somebody says the words that tell how and when they are reached, and no others: "ring 07700 900123 after
 * 6, not on fridays".
 */
final class ReachWords {
    private static final int LONGEST = 100;

    private static final Set<String> WAYS = WordList.of("""
            text texts texting sms message messages msg call calls ring phone mobile landline whatsapp email e-mail
            emails mail teams chat here voicemail""");

    private static final Set<String> TIMES = WordList.of("""
            monday mondays mon tuesday tuesdays tue tues wednesday wednesdays wed weds thursday thursdays thu thur thurs
            friday fridays fri saturday saturdays sat sunday sundays sun weekday weekdays weekend weekends week morning
            mornings afternoon afternoons evening evenings eves night nights lunch lunchtime lunchtimes noon midday
            midnight daytime day days anytime any whenever always time times today tomorrow work shift shifts break
            early late later office hours hour oclock o'clock half quarter""");

    private static final Set<String> LINKS = WordList.of("""
            after before between from until till til to and or but not no never dont don't cant can't except only best
            preferably mostly usually at by on in around about past first then leave off every this next all with either
            both during outside""");

    /** After which a mere number is a time of day, and not somebody's age. */
    private static final Set<String> BEFORE_A_TIME = WordList.of("""
            after before between from until till til to and or by around about past at""");

    /** What says nothing at the beginning, and what says something at the end. */
    private static final Set<String> DANGLING = Set.of("and", "but", "or", "then", "with", "is");

    private static final Set<String> LAST = Set.of("off", "only", "first", "best");
    private static final Pattern CLAUSES = Pattern.compile("[,;\\n]|\\.(?=\\s|$)");
    private static final Pattern PHONE = Pattern.compile("(?:\\+|\\b0)\\d(?:[ -]?\\d){8,12}\\b");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern CLOCK = Pattern.compile(
            "\\d{1,2}(?:[:.]\\d{2})?(?:am|pm)|\\d{1,2}[:.]\\d{2}|\\d{1,2}(?:am|pm)?-\\d{1,2}(?:am|pm)?");
    private static final Pattern NUMBER = Pattern.compile("[01]?\\d|2[0-4]");
    private static final Pattern TOKEN =
            Pattern.compile(EMAIL.pattern() + "|" + PHONE.pattern() + "|[\\p{L}\\p{N}'’:.-]*[\\p{L}\\p{N}]");

    private ReachWords() {}

    /** What is kept; empty where nothing in it tells of a way or a time. */
    static Optional<String> in(String said) {
        List<Clause> clauses = CLAUSES.splitAsStream(said.replaceAll("(?i)(\\d) ?(am|pm)\\b", "$1$2"))
                .map(Clause::of)
                .toList();
        return clauses.stream().anyMatch(Clause::tells)
                ? Optional.of(shortened(clauses.stream()
                        .map(Clause::trimmed)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", "))))
                : Optional.empty();
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST
                ? words
                : words.substring(0, Math.max(words.lastIndexOf(" ", LONGEST), LONGEST / 2));
    }

    /**
     * What is kept of the words between two commas.
     *
     * @param tells whether it names a way or a time
     */
    private record Clause(List<String> kept, boolean tells) {
        static Clause of(String said) {
            List<String> kept = new ArrayList<>();
            boolean tells = false;
            String before = "";
            for (MatchResult found : TOKEN.matcher(said).results().toList()) {
                String word = found.group().toLowerCase(Locale.UK).replace('’', '\'');
                boolean exact = isExact(found.group(), word, before);
                boolean says = exact || WAYS.contains(word) || TIMES.contains(word);
                if (says || LINKS.contains(word)) {
                    kept.add(exact ? found.group() : word);
                }
                tells |= says;
                before = word;
            }
            return new Clause(kept, tells);
        }

        private static boolean isExact(String token, String word, String before) {
            return PHONE.matcher(token).matches()
                    || EMAIL.matcher(token).matches()
                    || CLOCK.matcher(word).matches()
                    || (NUMBER.matcher(word).matches() && BEFORE_A_TIME.contains(before));
        }

        /** Without the little words around it. */
        String trimmed() {
            int from = 0;
            int to = kept.size();
            while (from < to && DANGLING.contains(kept.get(from))) {
                from++;
            }
            while (to > from && LINKS.contains(kept.get(to - 1)) && !LAST.contains(kept.get(to - 1))) {
                to--;
            }
            return String.join(" ", kept.subList(from, to));
        }
    }
}
