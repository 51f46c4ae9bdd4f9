package org.positiveaction.bot.knowledge;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the name of a force in what somebody says. */
record ForceNames(List<Force> forces) {

    /** The force that is named by most words; names within words do not count. */
    Optional<Force> in(String text) {
        String said = bare(text);
        return forces.stream()
                .flatMap(force -> names(force).map(name -> new Named(force, bare(name))))
                .filter(named -> said.contains(named.name()))
                .max(Comparator.comparingInt(named -> named.name().length()))
                .map(Named::force);
    }

    private record Named(Force force, String name) {}

    private static Stream<String> names(Force force) {
        return Stream.concat(Stream.of(force.name()), force.also().stream());
    }

    /** The words alone, with a space before and after each. */
    private static String bare(String text) {
        return " "
                + Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                + " ";
    }
}
