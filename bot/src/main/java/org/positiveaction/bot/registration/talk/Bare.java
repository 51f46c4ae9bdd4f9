package org.positiveaction.bot.registration.talk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody said, in small letters and without the signs between its words. */
record Bare(String words) {
    /** By which people ask something, rather than answer. */
    private static final Pattern ASKING = Pattern.compile("^(so |and |but |wait |sorry |also )*"
            + "(what|whats|how|hows|when|whens|where|wheres|why|which|who|whos|do|does|did|is|are|was|were|has|have you"
            + "|can|could|should|would|will i|am i|must|may i)\\b.*");

    /** What people say around an answer. */
    private static final Set<String> AROUND = WordList.of("""
            please pls plz thanks thank you ta cheers a an the i im id ive am want wanna to be become becoming being as of
            for my me it its is think maybe probably would like prefer role job one join joining go with um er ok okay hi at
            in stage interested just say lets then now currently still only guess x""");

    static Bare of(String said) {
        return new Bare(said.toLowerCase(Locale.UK)
                .replaceAll("['’‘`]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}?]+", " ")
                .strip());
    }

    /** Whether it asks something, as far as its form tells. */
    boolean asks() {
        return words.contains("?") || ASKING.matcher(words).matches();
    }

    /** What is left without what people say around an answer. */
    String core() {
        return list().stream().filter(word -> !AROUND.contains(word)).collect(Collectors.joining(" "));
    }

    private List<String> list() {
        return Stream.of(words.replace("?", "").split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
