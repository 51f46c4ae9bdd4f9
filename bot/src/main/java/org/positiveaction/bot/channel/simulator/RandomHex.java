package org.positiveaction.bot.channel.simulator;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Ids and secrets in the form that the providers give theirs. */
public final class RandomHex {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomHex() {}

    public static String of(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
