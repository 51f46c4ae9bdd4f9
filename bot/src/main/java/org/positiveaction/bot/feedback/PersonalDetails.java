package org.positiveaction.bot.feedback;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.regex.Pattern;

/**
 * What in somebody's words could tell who they are: it is replaced by what kind of thing it was, such as {@code (name)}.
 *
 * <p>Recognised are e-mail addresses, links and @names, telephone and other numbers of five digits or more, whole dates,
 * years of birth, postcodes, streets with a house number, the two words after "my name is", capitalised names after
 * "I'm", "this is", "regards" and the like, and after a rank or title.
 *
 * <p>Not recognised are names anywhere else or in small letters, numbers spelled out, places, employers, ages, and
 * stories that only one person can have lived. Whoever passes words on must read them first.
 */
final class PersonalDetails {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int SHORTEST_NUMBER = 7;

    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
    private static final String NAME = "\\p{Lu}\\p{Ll}+(?:[-'\u2019]\\p{Lu}?\\p{Ll}+)*";
    private static final String NAMES = "\\b" + NAME + "(?:\\s+" + NAME + ")*";

    /** What follows a first name that nobody wrote with a capital, and is no surname. */
    private static final String NOT_A_SURNAME =
            "(?:and|but|from|i|im|i'm|i\u2019m|am|is|my|can|could|do|what|how|please|pls|want|would|the|a|in|at)";

    private enum Detail {
        EMAIL("\\S+@\\S+\\.\\w+"),
        LINK("(?i)\\bhttps?://\\S+|\\bwww\\.\\S+|\\b[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|org|net|uk|info|io|me)\\b(?:/\\S*)?"
                + "|(?<!\\w)@[\\w.]+"),
        DATE("(?i)\\b\\d{1,2}([-/.])\\d{1,2}\\1\\d{2,4}\\b"
                + "|\\b\\d{4}-\\d{2}-\\d{2}\\b"
                + "|\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH + ",? \\d{2,4}\\b"
                + "|\\b" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{2,4}\\b"
                + "|(?<=\\b(?:born in|born|dob|date of birth)\\W{1,3})\\d[\\d./-]*"),
        POSTCODE("(?i)\\b[a-z]{1,2}\\d[a-z\\d]?\\s?\\d[a-z]{2}\\b"),
        ADDRESS("(?i)\\b\\d{1,4}[a-z]? (?:\\p{L}+ ){1,3}(?:street|road|rd|avenue|ave|lane|drive|crescent|terrace)\\b"),
        NUMBER("[\\p{L}]*\\+?\\d(?:[ -]?\\d){4,}[\\p{L}]*"),
        NAME_TOLD("(?<=(?i:\\bmy (?:full |first |last )?name(?:'s|\u2019s|s| is)\\s{1,3}))[\\p{L}'\u2019-]+"
                + "(?:\\s+(?!(?i:" + NOT_A_SURNAME + ")\\b)[\\p{L}'\u2019-]+)?"),
        NAME_SIGNED(
                "(?<=(?i:\\b(?:i'm|i\u2019m|im|i am|this is|it's|it\u2019s|its|called|regards|thanks|cheers)\\b,?\\s{1,3}))"
                        + NAMES),
        NAME_WITH_RANK(
                "(?<=(?i:\\b(?:mr|mrs|ms|miss|dr|pc|dc|sgt|sergeant|inspector|officer)\\b\\.?\\s{1,3}))" + NAMES);

        private final Pattern pattern;

        Detail(String expression) {
            pattern = Pattern.compile(expression);
        }

        String removedFrom(String words) {
            return pattern.matcher(words).replaceAll("(" + label() + ")");
        }

        private String label() {
            return switch (this) {
                case LINK -> "link";
                case EMAIL -> "e-mail";
                case DATE -> "date";
                case POSTCODE -> "postcode";
                case ADDRESS -> "address";
                case NUMBER -> "number";
                case NAME_TOLD, NAME_SIGNED, NAME_WITH_RANK -> "name";
            };
        }
    }

    private PersonalDetails() {}

    static String removedFrom(String words) {
        String clean = withoutTelephoneNumbers(words.replaceAll("\\s+", " ").strip());
        for (Detail detail : Detail.values()) {
            clean = detail.removedFrom(clean);
        }
        return clean;
    }

    /** Any that could be dialled, from here or with its country, whether or not somebody has it. */
    private static String withoutTelephoneNumbers(String words) {
        StringBuilder clean = new StringBuilder();
        int end = 0;
        for (PhoneNumberMatch found : NUMBERS.findNumbers(words, "GB", Leniency.POSSIBLE, Long.MAX_VALUE)) {
            if (isTelephoneNumber(found, words)) {
                clean.append(words, end, found.start()).append("(number)");
                end = found.end();
            }
        }
        return clean.append(words.substring(end)).toString();
    }

    /** Fewer digits are mostly something else; digits behind a letter are another kind of number. */
    private static boolean isTelephoneNumber(PhoneNumberMatch found, String words) {
        return found.rawString().chars().filter(Character::isDigit).count() >= SHORTEST_NUMBER
                && (found.start() == 0 || !Character.isLetter(words.charAt(found.start() - 1)));
    }
}
