package org.positiveaction.bot.knowledge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far somebody has come on the way to joining. */
public enum Stage {
    THINKING,
    APPLYING,
    ASSESSMENT_CENTRE,
    INTERVIEW;

    /** Such as {@code assessment centre}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static Optional<Stage> ofWords(String words) {
        return Arrays.stream(values())
                .filter(stage -> stage.words().equals(words))
                .findFirst();
    }
}
