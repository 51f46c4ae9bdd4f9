package org.positiveaction.bot.knowledge.search;

import org.apache.lucene.util.VectorUtil;

/**
 * A vector in a quarter of the room, because looking through some thousand takes as long as fetching them from memory.
 *
 * @param numbers each between -127 and 127
 * @param scale what they are to be multiplied by
 */
record SmallVector(byte[] numbers, float scale) {
    private static final int MOST = 127;

    static SmallVector of(float[] vector) {
        float largest = Float.MIN_NORMAL;
        for (float number : vector) {
            largest = Math.max(largest, Math.abs(number));
        }
        byte[] numbers = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            numbers[i] = (byte) Math.round(vector[i] / largest * MOST);
        }
        return new SmallVector(numbers, largest / MOST);
    }

    /** The product with another, true to a few thousandths for vectors of length 1. */
    double dot(SmallVector other) {
        return (double) VectorUtil.dotProduct(numbers, other.numbers) * scale * other.scale;
    }
}
