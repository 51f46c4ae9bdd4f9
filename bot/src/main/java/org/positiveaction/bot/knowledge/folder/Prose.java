package org.positiveaction.bot.knowledge.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.positiveaction.bot.knowledge.Placeholders;

/**
 * Looks at words that the bot will send: nobody's own number or address, nothing masked, nothing expensive.
 *
 * @param addresses the e-mail addresses that may be named, in lower case
 * @param placeholders the names that can be filled in
 */
record Prose(Path file, Faults faults, Set<String> addresses, List<String> placeholders) {
    private static final Pattern MASKED = Pattern.compile(
            "e-?mail\\W{0,2}protected|\\[(?:email|phone|address) (?:hidden|removed)]", Pattern.CASE_INSENSITIVE);
    private static final String GSM = "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉÄÖÑÜ§¿äöñüà^{}\\[~]|€";
    private static final Map<Integer, String> CHEAPER = Map.of(
            0x2018, "'", 0x2019, "'", 0x201C, "\"", 0x201D, "\"", 0x2013, "-", 0x2014, "-", 0x2026, "...", 0xA0,
            "a space", 0x2022, "-");

    /** @param firstLine the line of the file on which the text begins, from 1 */
    void check(String text, int firstLine) {
        int line = firstLine;
        for (String words : text.split("\n", -1)) {
            checkLine(words, line++);
        }
    }

    private void checkLine(String words, int line) {
        if (Personal.hasMobile(words)) {
            faults.error(
                    file, line, "A mobile number belongs to one person. Name the team instead, or {{team.contact}}.");
        }
        if (MASKED.matcher(words).find()) {
            faults.error(file, line, "An address is masked here. Leave it out, or write {{team.contact}}.");
        }
        Personal.addresses(words).forEach(found -> address(found, line));
        Placeholders.in(words).forEach(name -> placeholder(name, line));
        words.codePoints().filter(Prose::expensive).distinct().forEach(character -> expensive(character, line));
    }

    private void address(String address, int line) {
        if (!addresses.contains(address.toLowerCase(Locale.ROOT))) {
            faults.error(
                    file,
                    line,
                    "This e-mail address is not the team's in force.yaml. Write {{team.contact}},"
                            + " or put the team's address there as \"email\".");
        }
    }

    private void placeholder(String name, int line) {
        if (!placeholders.contains(name)) {
            faults.error(
                    file,
                    line,
                    "The placeholder " + Personal.quoted("{{" + name + "}}") + " is unknown here"
                            + DidYouMean.among(placeholders, name)
                                    .map(near -> "; did you mean {{" + near + "}}?")
                                    .orElse(
                                            placeholders.isEmpty()
                                                    ? "; write plain words."
                                                    : ". Known are: " + String.join(", ", placeholders) + "."));
        }
    }

    private void expensive(int character, int line) {
        faults.warning(
                file,
                line,
                "The character %s (U+%04X) more than doubles the price of a text. Write %s instead."
                        .formatted(
                                Character.toString(character),
                                character,
                                CHEAPER.getOrDefault(character, "a plain one")));
    }

    private static boolean expensive(int character) {
        boolean plain = character >= ' ' && character <= '~' && character != '`';
        return !plain && character != '\t' && GSM.indexOf(character) < 0;
    }
}
