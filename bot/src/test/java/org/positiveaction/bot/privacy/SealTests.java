package org.positiveaction.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.message.Address;

class SealTests {
    private static final KeySettings FIRST = KeySettings.made();
    private static final KeySettings SECOND = KeySettings.made();

    private final Seal seal = seal(named("k1", FIRST), FIRST.hashKey());
    private final Seal later = seal(named("k2", SECOND) + "," + named("k1", FIRST), FIRST.hashKey());

    @ParameterizedTest
    @ValueSource(
            strings = {"", "what is positive action", "Róisín 😀\n'); drop table", "k1:something", "+447700900123"})
    void opensWhatItHasSealed(String words) {
        assertThat(seal.open(seal.seal(words))).isEqualTo(words);
    }

    @Test
    void makesWordsUnreadableAndEachTimeInAnotherWay() {
        String sealed = seal.seal("something private");

        assertThat(sealed).startsWith("k1:").doesNotContain("private");
        assertThat(sealed).isNotEqualTo(seal.seal("something private"));
    }

    /** Whatever letter it is. */
    @Test
    void opensNothingThatWasAltered() {
        String sealed = seal.seal("something private");
        for (int i = 0; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String altered = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertThatThrownBy(() -> seal.open(altered)).isInstanceOf(CannotOpen.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k1", "k1:", "k1:AAAA", "k1:not base64!", "something private"})
    void opensNothingThatItHasNotSealed(String words) {
        assertThatThrownBy(() -> seal.open(words))
                .isInstanceOf(CannotOpen.class)
                .hasMessageNotContaining("private");
    }

    @Test
    void sealsWithTheFirstKeyAndOpensWithAll() {
        assertThat(later.open(seal.seal("said before"))).isEqualTo("said before");
        assertThat(later.seal("said since")).startsWith("k2:");
        assertThatThrownBy(() -> seal.open(later.seal("said since"))).isInstanceOf(CannotOpen.class);
    }

    @Test
    void opensNothingWithAnotherKeyOfTheSameName() {
        Seal other = seal(named("k1", SECOND), FIRST.hashKey());

        assertThatThrownBy(() -> other.open(seal.seal("something private")))
                .isInstanceOf(CannotOpen.class)
                .hasMessage("Something was sealed with another key than k1, or was altered");
    }

    @Test
    void hashesTheSameAlikeWhateverKeySeals() {
        assertThat(seal.hash("+447700900123"))
                .hasSize(43)
                .isEqualTo(later.hash("+447700900123"))
                .isNotEqualTo(seal.hash("+447700900124"))
                .isNotEqualTo(seal(named("k1", FIRST), SECOND.hashKey()).hash("+447700900123"));
    }

    @Test
    void findsAPersonInWhateverPlaceByOneHash() {
        Address one = new Address.Sms("+447700900001", "+447700900123");
        Address other = new Address.Sms("+447700900002", "+447700900123");

        assertThat(seal.hash(one)).isNotEqualTo(seal.hash(other));
        assertThat(seal.hashOfPerson(one)).isEqualTo(seal.hashOfPerson(other));
        assertThat(seal.hashOfPerson(new Address.Teams("chat", "+447700900123")))
                .isNotEqualTo(seal.hashOfPerson(one));
    }

    private static Seal seal(String keys, String hashKey) {
        return new Seal(SealKeys.of(new KeySettings(keys, hashKey)));
    }

    private static String named(String name, KeySettings made) {
        return made.dataKeys().replaceFirst("^s1", name);
    }
}
