package org.positiveaction.bot.registration.talk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands which of a numbered list somebody chooses: "2", "no 2 pls", "the 2nd", "second one". */
final class ChoiceWords {
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,3})(?:st|nd|rd|th)?");
    private static final List<String> COUNTED = List.of("one", "two", "three", "four", "five", "six", "seven", "eight");
    private static final List<String> ORDERED =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

    private ChoiceWords() {}

    /** The number, whether or not there is so much to choose from. */
    static Optional<Integer> in(Bare said) {
        String number = said.words()
                .replaceAll("\\b(please|pls|plz|thanks|ta|number|no|option|choice|id say|its|it is|x)\\b", " ")
                .strip()
                .replaceFirst("^the (?!one)", "")
                .replaceAll("(?<=\\w) +one\\b", " ")
                .strip();
        Matcher digits = DIGITS.matcher(number);
        if (digits.matches()) {
            return Optional.of(Integer.parseInt(digits.group(1)));
        }
        return Optional.of(Math.max(COUNTED.indexOf(number), ORDERED.indexOf(number)) + 1)
                .filter(found -> found > 0);
    }
}
