package org.positiveaction.bot.knowledge;

import java.util.List;
import java.util.Map;

/**
 * How people put things who do not put them as we do.
 *
 * @param synonyms groups of words and phrases that mean the same to our readers
 * @param textSpeak how a word is texted, and the plain words for it
 */
public record Vocabulary(List<List<String>> synonyms, Map<String, String> textSpeak) {
    public Vocabulary {
        synonyms = synonyms.stream().map(List::copyOf).toList();
        textSpeak = Map.copyOf(textSpeak);
    }
}
