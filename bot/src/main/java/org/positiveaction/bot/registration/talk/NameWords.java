package org.positiveaction.bot.registration.talk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes a name out of what somebody says, with caution: what is not plainly one is asked for again, so that nothing is
 * written down as a name that says something else about somebody.
 */
final class NameWords {
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 4;
    private static final String BETWEEN = "[ .-]+";

    private static final String GREETING = "^(?:(?:hi|hello|hey|ok|okay|yes|yeah|sure)[,.! ]+)?";

    /** Nothing but a name stands after it. */
    private static final Pattern NAME_IS = Pattern.compile(
            GREETING + "(?:my (?:first )?name(?:['’]?s| is)|name(?:['’]?s| is|:))[,:]?\\s+(.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A name stands after it, or when to call. */
    private static final Pattern CALL_ME = Pattern.compile(
            GREETING
                    + "(?:(?:please |just )?call me|they call me|you can call me|i go by|i am called|i['’]?m called"
                    + "|people call me)[,:]?\\s+(.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern PERHAPS = Pattern.compile(
            GREETING + "(?:(?:i['’]?m|i am|it['’]?s|it is|its|this is|just)[,:]?\\s+)?(.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What stands after a name: "Sam, and ...", "Sam please". */
    private static final Pattern AFTER = Pattern.compile(
            "(?:[,;:\\n]|(?<!\\b(?:dr|mr|ms|mrs|prof|st|\\p{L}))[.!]\\s|[.!]$| - | (?:please|pls|plz|thanks|thank you|ta|cheers|x+|is fine|will do)\\b).*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern FORM =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:[ '’.-]{1,2}\\p{L}[\\p{L}\\p{M}]*)*\\.?");

    /** Of which sentences are made, and no names. */
    private static final Set<String> SENTENCE = WordList.of("""
            a the and but am is was were i im me your they of for at with from not it its this that want like have does dont
            what how who when where why which if been get join register police also after before between around anytime
            tomorrow tonight back later""");

    /** Of which sentences are made, and names somewhere in the world: An Nguyen, So-yeon, Can Yilmaz. */
    private static final Set<String> SENTENCE_OR_NAME =
            WordList.of("an or are my you we he she to in on no do has can so as be");

    /** Written as only names are, and single letters. */
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}[\\p{Ll}\\p{M}]*");

    private NameWords() {}

    static Naming in(String said) {
        Matcher nameIs = NAME_IS.matcher(said.strip());
        if (nameIs.matches()) {
            String name = nameIn(nameIs.group(1));
            return named(name, true, isInForm(name) && hasNoSentence(name));
        }
        Matcher callMe = CALL_ME.matcher(said.strip());
        if (callMe.matches()) {
            String name = nameIn(callMe.group(1));
            return named(name, true, isInForm(name) && isPlainly(name));
        }
        Matcher perhaps = PERHAPS.matcher(said.strip());
        String rest = perhaps.matches() ? perhaps.group(1) : said.strip();
        String name = nameIn(rest);
        boolean ofThemselves = !rest.equals(said.strip());
        List<String> words = words(name);
        boolean isNone =
                NoNames.describe(words, ofThemselves) || (words.size() == 1 && SENTENCE_OR_NAME.containsAll(words));
        return isNone
                ? new Naming.NoName()
                : named(name, false, isInForm(name) && isPlainly(name) && !NoNames.standInstead(words));
    }

    private static Naming named(String name, boolean surely, boolean isOne) {
        return isOne ? new Naming.Named(name, surely) : new Naming.Unclear();
    }

    private static String nameIn(String rest) {
        return AFTER.matcher(rest.strip()).replaceFirst("").strip();
    }

    private static boolean isInForm(String name) {
        return name.length() <= LONGEST
                && words(name).size() <= MOST_WORDS
                && FORM.matcher(name).matches();
    }

    /** "My name is The Anh" and "my name is an nguyen" name somebody, "my name is a secret" does not. */
    private static boolean hasNoSentence(String name) {
        return Stream.of(name.split(BETWEEN))
                .allMatch(word ->
                        CAPITAL.matcher(word).matches() || words(word).stream().noneMatch(SENTENCE::contains));
    }

    /** Without any word that sentences are made of; or with some, but written as only names are. */
    private static boolean isPlainly(String name) {
        List<String> words = words(name);
        return words.stream().noneMatch(SENTENCE::contains)
                && (words.stream().noneMatch(SENTENCE_OR_NAME::contains)
                        || (isWrittenAsName(name) && !SENTENCE_OR_NAME.containsAll(words)));
    }

    private static boolean isWrittenAsName(String name) {
        return name.contains("-")
                || Stream.of(name.split(BETWEEN))
                        .allMatch(word -> CAPITAL.matcher(word).matches());
    }

    private static List<String> words(String name) {
        return List.of(name.toLowerCase(Locale.UK).replaceAll("['’]", "").split(BETWEEN));
    }
}
