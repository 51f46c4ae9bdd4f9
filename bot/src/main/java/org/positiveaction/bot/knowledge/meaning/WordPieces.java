package org.positiveaction.bot.knowledge.meaning;

import ai.djl.modality.nlp.DefaultVocabulary;
import ai.djl.modality.nlp.Vocabulary;
import ai.djl.modality.nlp.bert.BertFullTokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cuts a text into the pieces of words that the sentence model knows, by their numbers. */
final class WordPieces {
    /** The model was trained on no more, its two marks among them. */
    private static final int MOST = 128;

    private static final String UNKNOWN = "[UNK]";

    private final Vocabulary vocabulary;
    private final BertFullTokenizer tokenizer;
    private final long begin;
    private final long end;

    /** @param description the model's {@code tokenizer.json} */
    WordPieces(byte[] description) {
        vocabulary = DefaultVocabulary.builder()
                .add(pieces(JsonMapper.shared().readTree(description).at("/model/vocab")))
                .optUnknownToken(UNKNOWN)
                .build();
        tokenizer = new BertFullTokenizer(vocabulary, true);
        begin = vocabulary.getIndex("[CLS]");
        end = vocabulary.getIndex("[SEP]");
    }

    /** At most 128 numbers; what comes after is left out. */
    long[] of(String text) {
        LongStream pieces = tokenizer.tokenize(text).stream()
                .mapToLong(vocabulary::getIndex)
                .limit(MOST - 2);
        return LongStream.concat(LongStream.concat(LongStream.of(begin), pieces), LongStream.of(end))
                .toArray();
    }

    /** Whether a word is a piece of its own: then it is common, or a well-known name. */
    boolean isOne(String word) {
        return vocabulary.contains(word);
    }

    private static List<String> pieces(JsonNode numbers) {
        String[] pieces = new String[numbers.size()];
        numbers.properties().forEach(piece -> pieces[piece.getValue().asInt()] = piece.getKey());
        return Arrays.asList(pieces);
    }
}
