package org.positiveaction.bot.mydata;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Names one erasure, for who has to show that it happened; it leads to nobody. */
public record Receipt(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without those that are easily taken for others. */
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    static Receipt create() {
        return new Receipt(RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining()));
    }

    @Override
    public String toString() {
        return value;
    }
}
