package org.positiveaction.bot.knowledge.search;

import java.util.List;
import org.apache.lucene.util.VectorUtil;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * A linear classifier of meanings, trained on the wordings: Fisher's discriminant.
 *
 * <p>It learns in which directions the wordings of one article differ from each other, and pays less heed to these.
 */
final class Discriminant {
    /** How much the directions are evened out, against the mean of what they vary: there are few wordings for many. */
    private static final double EVENNESS = 1;

    private final float[][] weights;
    private final float[] offsets;

    /** @param classes the vectors of each class, all of one length; of no class none */
    Discriminant(List<List<float[]>> classes) {
        float[][] means = classes.stream().map(Discriminant::mean).toArray(float[][]::new);
        DMatrixRMaj spread = spread(classes, means);
        int size = spread.getNumCols();
        double evenness = EVENNESS * CommonOps_DDRM.trace(spread) / size;
        CommonOps_DDRM.addEquals(spread, evenness, CommonOps_DDRM.identity(size));
        DMatrixRMaj solved = new DMatrixRMaj(size, means.length);
        CommonOps_DDRM.solveSPD(spread, columns(means, size), solved);
        weights = new float[means.length][size];
        offsets = new float[means.length];
        for (int c = 0; c < means.length; c++) {
            for (int i = 0; i < size; i++) {
                weights[c][i] = (float) solved.get(i, c);
            }
            offsets[c] = -VectorUtil.dotProduct(weights[c], means[c]) / 2;
        }
    }

    /** For each class, how likely the vector belongs to it, as log-odds against the likeliest, which has 0. */
    float[] logOdds(float[] vector) {
        float[] odds = new float[weights.length];
        float best = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < odds.length; c++) {
            odds[c] = VectorUtil.dotProduct(weights[c], vector) + offsets[c];
            best = Math.max(best, odds[c]);
        }
        for (int c = 0; c < odds.length; c++) {
            odds[c] -= best;
        }
        return odds;
    }

    private static float[] mean(List<float[]> vectors) {
        float[] mean = new float[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        return mean;
    }

    /** How the vectors of a class vary about its mean, all classes together. */
    private static DMatrixRMaj spread(List<List<float[]>> classes, float[][] means) {
        int size = means[0].length;
        int count = classes.stream().mapToInt(List::size).sum();
        DMatrixRMaj deviations = new DMatrixRMaj(count, size);
        int row = 0;
        for (int c = 0; c < means.length; c++) {
            for (float[] vector : classes.get(c)) {
                for (int i = 0; i < size; i++) {
                    deviations.set(row, i, vector[i] - means[c][i]);
                }
                row++;
            }
        }
        DMatrixRMaj spread = new DMatrixRMaj(size, size);
        CommonOps_DDRM.multInner(deviations, spread);
        CommonOps_DDRM.divide(spread, count);
        return spread;
    }

    private static DMatrixRMaj columns(float[][] means, int size) {
        DMatrixRMaj columns = new DMatrixRMaj(size, means.length);
        for (int c = 0; c < means.length; c++) {
            for (int i = 0; i < size; i++) {
                columns.set(i, c, means[c][i]);
            }
        }
        return columns;
    }
}
