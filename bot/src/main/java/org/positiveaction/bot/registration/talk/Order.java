package org.positiveaction.bot.registration.talk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.registration.Step;

/**
 * What a button says, so that an old card means the same for ever: "role: pcso".
 *
 * @param step what it answers
 * @param answer what it answers
 */
record Order(Step step, String answer) {
    private static final Pattern WORDS = Pattern.compile("(name|role|stage|reach): ?(.+)", Pattern.CASE_INSENSITIVE);

    static Optional<Order> in(String said) {
        Matcher found = WORDS.matcher(said.strip());
        return found.matches() ? step(found.group(1)).map(step -> new Order(step, found.group(2))) : Optional.empty();
    }

    private static Optional<Step> step(String word) {
        return Arrays.stream(Step.values())
                .filter(step -> step.name().equalsIgnoreCase(word))
                .findFirst();
    }

    static Button button(Step step, String label) {
        return new Button(label, step.name().toLowerCase(Locale.ROOT) + ": " + label);
    }
}
