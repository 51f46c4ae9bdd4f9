package org.positiveaction.bot.knowledge.meaning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Meanings that were computed beforehand: how many, and then each text with the numbers of its vector. */
final class MeaningsFile {
    /** No sentence model has longer vectors. */
    private static final int LONGEST = 10_000;

    private MeaningsFile() {}

    static void write(Map<String, float[]> meanings, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out));
        data.writeInt(meanings.size());
        for (Map.Entry<String, float[]> meaning : meanings.entrySet()) {
            float[] vector = meaning.getValue();
            ByteBuffer numbers = ByteBuffer.allocate(vector.length * Float.BYTES);
            numbers.asFloatBuffer().put(vector);
            data.writeUTF(meaning.getKey());
            data.writeInt(vector.length);
            data.write(numbers.array());
        }
        data.flush();
    }

    /** A file that is cut short or is none of ours is an {@link IOException}. */
    static Map<String, float[]> read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in));
        int size = data.readInt();
        Map<String, float[]> meanings = new HashMap<>();
        for (int i = 0; i < size; i++) {
            String text = data.readUTF();
            int length = data.readInt();
            if (length < 0 || length > LONGEST) {
                throw new IOException("Text " + i + " has a vector of length " + length);
            }
            float[] vector = new float[length];
            byte[] numbers = new byte[vector.length * Float.BYTES];
            data.readFully(numbers);
            ByteBuffer.wrap(numbers).asFloatBuffer().get(vector);
            meanings.put(text, vector);
        }
        return meanings;
    }
}
