package org.positiveaction.bot.privacy.sealing;

import java.util.Objects;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.testing.TestSeal;
import org.springframework.mock.env.MockEnvironment;

/** Keys that an operator sets beside, or instead of, those of tests. */
final class Keys {
    static final String T1 = Objects.requireNonNull(TestSeal.VARIABLES.get("BOT_DATA_KEYS"));
    static final String K2 = "k2=dGVzdHMgcHJvdGVjdCBub3RoaW5nIGF0IGFsbCB0d28=";
    static final String ANOTHER_T1 = K2.replace("k2=", "t1=");
    static final String HASH = Objects.requireNonNull(TestSeal.VARIABLES.get("BOT_HASH_KEY"));
    static final String ANOTHER_HASH = T1.replace("t1=", "");

    private Keys() {}

    static Seal seal(String dataKeys) {
        return seal(dataKeys, HASH);
    }

    static Seal seal(String dataKeys, String hashKey) {
        return Seal.bySettings(
                new MockEnvironment().withProperty("bot.data-keys", dataKeys).withProperty("bot.hash-key", hashKey));
    }
}
