package org.positiveaction.bot.registration.talk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a name out of what somebody says, with caution: what is not plainly one is asked for again, so that nothing is
 * written down as a name that says something else about somebody.
 */
final class NameWords {
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 4;

    private static final Pattern SURELY = Pattern.compile(
            "^(?:(?:hi|hello|hey|ok|okay|yes|yeah|sure)[,.! ]+)?"
                    + "(?:my (?:first )?name(?:['’]?s| is)|name(?:['’]?s| is|:)|(?:please |just )?call me|they call me"
                    + "|you can call me|i go by|i am called|i['’]?m called|people call me)[,:]?\\s+(.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern PERHAPS = Pattern.compile(
            "^(?:(?:hi|hello|hey|ok|okay|yes|yeah|sure)[,.! ]+)?"
                    + "(?:(?:i['’]?m|i am|it['’]?s|it is|its|this is|just)[,:]?\\s+)?(.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What stands after a name: "Sam, and ...", "Sam please". */
    private static final Pattern AFTER = Pattern.compile(
            "(?:[,;:\\n]|(?<!\\b(?:dr|mr|ms|mrs|prof|st))[.!](?:\\s|$)| - | (?:please|pls|plz|thanks|thank you|ta|cheers|x+|is fine|will do)\\b).*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern FORM =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:[ '’.-]{1,2}\\p{L}[\\p{L}\\p{M}]*)*\\.?");

    /** Of which sentences are made, and no names. */
    private static final Set<String> SENTENCE = WordList.of("""
            a an the and or but am is are was were i im my me you your we they he she to of for in on at with from not
            no it its this that want like have has do does dont can what how who when where why which if so as be been
            get join register police also after before between around anytime tomorrow tonight back later""");

    /** What people say of themselves, or instead of a name. */
    private static final Set<String> NO_NAMES = WordList.of("""
            gay lesbian bi bisexual trans transgender queer straight black white brown asian african caribbean mixed
            race british english indian pakistani bangladeshi chinese polish irish arab muslim islamic hindu sikh jewish
            buddhist catholic atheist religious disabled disability deaf blind autistic dyslexic adhd pregnant married
            single divorced woman women man men male female girl boy mum mother dad father parent old young ethnic
            minority bame bme lgbt lgbtq lgbtqia nonbinary wheelchair user anxious depressed ill years yes yeah yep nope
            nah ok okay sure fine good great thanks thank please hi hello hey hiya interested ready new here applying
            thinking keen help more book person human bot stop start alert none nothing anonymous anyone name test later
            skip next back again maybe""");

    private NameWords() {}

    static Naming in(String said) {
        Matcher surely = SURELY.matcher(said.strip());
        boolean isSure = surely.matches();
        Matcher perhaps = PERHAPS.matcher(said.strip());
        String rest = isSure ? surely.group(1) : perhaps.matches() ? perhaps.group(1) : said;
        String name = AFTER.matcher(rest.strip()).replaceFirst("").strip();
        boolean ofThemselves = !isSure && !rest.equals(said.strip());
        return isName(name) && (isSure || maySay(name, ofThemselves))
                ? new Naming.Named(name, isSure)
                : new Naming.Unclear();
    }

    /** Whoever says that it is their name is believed, whatever it means else. */
    private static boolean maySay(String name, boolean ofThemselves) {
        return !NO_NAMES.containsAll(words(name)) && !(ofThemselves && name.equalsIgnoreCase("christian"));
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST
                && words(name).size() <= MOST_WORDS
                && FORM.matcher(name).matches()
                && words(name).stream().noneMatch(SENTENCE::contains);
    }

    private static List<String> words(String name) {
        return List.of(name.toLowerCase(Locale.UK).replaceAll("['’]", "").split("[ .-]+"));
    }
}
