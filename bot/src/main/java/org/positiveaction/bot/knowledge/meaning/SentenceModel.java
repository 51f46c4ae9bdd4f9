package org.positiveaction.bot.knowledge.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.util.VectorUtil;

/**
 * The sentence model all-MiniLM-L6-v2, run in this process: nothing that is said leaves it.
 *
 * <p>One text at a time and one thread a text, because the same text must always get the same vector: the numbers of
 * this quantised model shift a little with what is computed beside it.
 */
final class SentenceModel {
    private static final String NAME = "/all-minilm-l6-v2-q";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPieces wordPieces;

    private SentenceModel() {
        wordPieces = new WordPieces(resource(NAME + "-tokenizer.json"));
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setOptimizationLevel(OptLevel.ALL_OPT);
            session = environment.createSession(resource(NAME + ".onnx"), options);
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model cannot be loaded", e);
        }
    }

    /** The one of this process: it takes a second to load and some 100 MB. */
    static SentenceModel shared() {
        return Shared.MODEL;
    }

    private static final class Shared {
        private static final SentenceModel MODEL = new SentenceModel();
    }

    /** A vector of length 1. */
    float[] embed(String text) {
        long[] pieces = wordPieces.of(text);
        try (OnnxTensor ids = tensor(pieces);
                OnnxTensor attention = tensor(filled(pieces.length, 1));
                OnnxTensor types = tensor(filled(pieces.length, 0));
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", attention, "token_type_ids", types))) {
            return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), pieces.length);
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model failed on " + pieces.length + " word pieces", e);
        }
    }

    boolean knows(String word) {
        return wordPieces.isOne(word);
    }

    private OnnxTensor tensor(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
    }

    private static long[] filled(int length, long value) {
        long[] filled = new long[length];
        Arrays.fill(filled, value);
        return filled;
    }

    /** The model's vector of a text is the mean of those of its pieces. */
    private static float[] mean(FloatBuffer all, int pieces) {
        float[] sum = new float[all.remaining() / pieces];
        for (int piece = 0; piece < pieces; piece++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += all.get(piece * sum.length + i);
            }
        }
        return VectorUtil.l2normalize(sum);
    }

    private static byte[] resource(String name) {
        try (InputStream stream = SentenceModel.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + name + " on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
