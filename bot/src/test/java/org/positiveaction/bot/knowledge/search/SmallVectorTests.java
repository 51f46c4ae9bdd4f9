package org.positiveaction.bot.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.knowledge.meaning.Meanings;

class SmallVectorTests {
    @Test
    void hasNearlyTheSameProductsAsTheVectorItStandsFor() {
        float[] one = Meanings.ofQuestion("who can get support");
        float[] other = Meanings.ofQuestion("am i allowed to have help");

        assertThat(SmallVector.of(one).dot(SmallVector.of(other)))
                .isCloseTo(VectorUtil.dotProduct(one, other), within(0.005));
        assertThat(SmallVector.of(one).dot(SmallVector.of(one))).isCloseTo(1, within(0.005));
    }

    @Test
    void canBeNothing() {
        assertThat(SmallVector.of(new float[4]).dot(SmallVector.of(new float[] {1, 0, 0, 0})))
                .isZero();
    }
}
