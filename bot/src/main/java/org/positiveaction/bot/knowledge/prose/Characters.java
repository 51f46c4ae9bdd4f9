package org.positiveaction.bot.knowledge.prose;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.positiveaction.bot.message.SmsText;

/** Names the characters that a text message pays for dearly, and what to write instead. */
final class Characters {
    private static final String TAB = "\t";

    private Characters() {}

    static List<Remark> expensiveIn(String words, int line) {
        return words.codePoints()
                .distinct()
                .mapToObj(Character::toString)
                .filter(character -> !character.equals(TAB) && isExpensive(character))
                .map(character -> Remark.mild(
                        line,
                        "The character %s more than doubles the price of a text. %s"
                                .formatted(named(character), advice(character))))
                .toList();
    }

    private static boolean isExpensive(String character) {
        return SmsText.of(character).encoding() != SmsText.Encoding.GSM_7;
    }

    /** Many cannot be told apart by eye, or be seen at all. */
    private static String named(String character) {
        int code = character.codePointAt(0);
        String name = Objects.requireNonNullElse(Character.getName(code), "without a name");
        String shown = Character.isISOControl(code) || SmsText.simple(character).isBlank() ? "" : character + " ";
        return "%s(U+%04X, %s)".formatted(shown, code, name.toLowerCase(Locale.ROOT));
    }

    private static String advice(String character) {
        String simple = SmsText.simple(character);
        String bare = Normalizer.normalize(character, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        if (simple.equals(" ")) {
            return "Write a space instead.";
        }
        if (simple.isBlank()) {
            return "It cannot be seen: delete it and write the words around it anew.";
        }
        if (!isExpensive(simple)) {
            return "Write " + simple + " instead.";
        }
        return !bare.isEmpty() && !isExpensive(bare)
                ? "Write " + bare + " instead, if that can be understood."
                : "Say it in words, or leave it out.";
    }
}
