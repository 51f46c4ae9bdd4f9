package org.positiveaction.bot.knowledge.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.positiveaction.bot.knowledge.Vocabulary;
import org.tartarus.snowball.ext.PorterStemmer;

/** Reduces a text to the terms that tell one question from another. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int LONGEST_PHRASE = 5;

    private final Map<String, String> textSpeak;
    private final Map<String, String> synonyms = new HashMap<>();

    Words(Vocabulary vocabulary) {
        textSpeak = vocabulary.textSpeak();
        for (List<String> group : vocabulary.synonyms()) {
            String name = group.getFirst().replace(' ', '_');
            group.forEach(phrase -> synonyms.putIfAbsent(String.join(" ", stems(tokens(phrase))), name));
        }
    }

    boolean isTextSpeak(String word) {
        return textSpeak.containsKey(word);
    }

    /** A text in small letters, without apostrophes. */
    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['\u2018\u2019`]", "");
    }

    /** The words as they are said, without apostrophes and text-speak. */
    List<String> tokens(String text) {
        String plain = bare(text);
        List<String> tokens = new ArrayList<>();
        WORD.matcher(plain)
                .results()
                .map(found -> textSpeak.getOrDefault(found.group(), found.group()))
                .forEach(words -> tokens.addAll(Arrays.asList(words.split("\\s+"))));
        return tokens;
    }

    /** The terms of some words: stems, and one name for words that mean the same. */
    List<String> terms(List<String> tokens) {
        List<String> terms = reduce(tokens, LittleWords::isEmpty);
        return terms.isEmpty() ? reduce(tokens, token -> false) : terms;
    }

    /** What has to be said to say all of some words: as the terms, but a phrase with a name stands for its words. */
    List<String> gist(List<String> tokens) {
        List<String> stems = stems(tokens);
        List<String> gist = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            int end = endOfPhrase(stems, i);
            String said = String.join(" ", stems.subList(i, end));
            if (end > i + 1 || !LittleWords.isEmpty(tokens.get(i))) {
                gist.add(synonyms.getOrDefault(said, said));
            }
            i = end;
        }
        return gist;
    }

    /** Where the longest phrase ends that has a name, or the word itself. */
    private int endOfPhrase(List<String> stems, int start) {
        int end = Math.min(start + LONGEST_PHRASE, stems.size());
        while (end > start + 1 && !synonyms.containsKey(String.join(" ", stems.subList(start, end)))) {
            end--;
        }
        return end;
    }

    private List<String> reduce(List<String> tokens, Predicate<String> skip) {
        List<String> stems = stems(tokens);
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            for (int end = Math.min(i + LONGEST_PHRASE, tokens.size()); end > i + 1; end--) {
                String name = synonyms.get(String.join(" ", stems.subList(i, end)));
                if (name != null) {
                    terms.add(name);
                }
            }
            if (!skip.test(tokens.get(i))) {
                terms.add(synonyms.getOrDefault(stems.get(i), stems.get(i)));
            }
        }
        return terms;
    }

    private List<String> stems(List<String> tokens) {
        return tokens.stream().map(this::stem).toList();
    }

    String stem(String token) {
        PorterStemmer stemmer = new PorterStemmer();
        stemmer.setCurrent(token);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
