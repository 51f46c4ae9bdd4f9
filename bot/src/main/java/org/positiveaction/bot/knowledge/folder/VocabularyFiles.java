package org.positiveaction.bot.knowledge.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.positiveaction.bot.knowledge.Vocabulary;
import org.positiveaction.bot.knowledge.prose.Personal;

/** Reads {@code vocabulary/synonyms.txt} and {@code vocabulary/text-speak.txt}; either may be missing. */
final class VocabularyFiles {
    private VocabularyFiles() {}

    static Vocabulary read(Path folder, Faults faults) {
        return new Vocabulary(
                synonyms(folder.resolve("synonyms.txt"), faults), textSpeak(folder.resolve("text-speak.txt"), faults));
    }

    private static List<List<String>> synonyms(Path path, Faults faults) {
        List<List<String>> groups = new ArrayList<>();
        eachLine(path, faults, (line, text) -> {
            List<String> words = Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
            if (words.size() < 2) {
                faults.error(
                        path, line, "One word alone has no synonyms. Write two or more, with commas between them.");
            }
            groups.add(words);
        });
        return groups;
    }

    private static Map<String, String> textSpeak(Path path, Faults faults) {
        Map<String, String> words = new LinkedHashMap<>();
        eachLine(path, faults, (line, text) -> {
            String[] sides = text.split("=>", -1);
            if (sides.length != 2 || !sides[0].strip().matches("\\S+") || sides[1].isBlank()) {
                faults.error(path, line, "Write one texted word, \"=>\" and the plain words, such as \"u => you\".");
            } else if (words.put(sides[0].strip(), sides[1].strip()) != null) {
                faults.error(path, line, Personal.quoted(sides[0].strip()) + " is there twice. Keep one of them.");
            }
        });
        return words;
    }

    private static void eachLine(Path path, Faults faults, BiConsumer<Integer, String> use) {
        if (!Files.isRegularFile(path)) {
            return;
        }
        List<String> lines = TextFile.read(path, faults).map(TextFile::lines).orElse(List.of());
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).strip().toLowerCase(Locale.ROOT);
            if (!text.isEmpty() && !text.startsWith("#")) {
                use.accept(i + 1, text);
            }
        }
    }
}
