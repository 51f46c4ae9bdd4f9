package org.positiveaction.bot.console.signin;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of the one account of this machine: another one at each start. */
final class LocalPassword {
    private static final int BYTES = 10;

    private final String value;

    LocalPassword() {
        byte[] drawn = new byte[BYTES];
        new SecureRandom().nextBytes(drawn);
        value = HexFormat.of().formatHex(drawn);
    }

    String value() {
        return value;
    }
}
