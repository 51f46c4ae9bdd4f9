package org.positiveaction.bot.privacy.sealing;

import java.util.ArrayList;
import java.util.List;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.setup.SetupFault;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the bot start only with the keys that its database was sealed with. */
@Component
class SealCheck implements SmartInitializingSingleton {
    private static final String WHERE =
            " Where neither BOT_DATA_KEYS nor BOT_HASH_KEY is set, both are in the file beside"
                    + " the H2 file, which ends in .keys.";

    private final KnownKeys known;
    private final KeysInUse inUse;
    private final Seal seal;

    SealCheck(JdbcClient jdbc, KeysInUse inUse, Seal seal) {
        this.known = new KnownKeys(jdbc, seal);
        this.inUse = inUse;
        this.seal = seal;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> faults = new ArrayList<>();
        if (!known.isTheSameHashKey()) {
            faults.add("Set BOT_HASH_KEY to the key that this database was begun with: with another one, nobody who has"
                    + " written before would be recognised, not even who said STOP." + WHERE);
        }
        for (String key : known.names()) {
            if (!seal.keys().contains(key)) {
                missing(key, faults);
            } else if (!known.isTheSame(key)) {
                faults.add("Set " + key + " in BOT_DATA_KEYS to the key that had this name before, and give a new key a"
                        + " new name: what is in the database cannot be read with another one." + WHERE);
            }
        }
        SetupFault.throwIfAny(faults);
        known.note();
    }

    private void missing(String key, List<String> faults) {
        if (inUse.contain(key)) {
            faults.add(
                    "Put " + key + " back into BOT_DATA_KEYS, behind the key that seals: something in the database is"
                            + " still sealed with it. The log says when it is not needed any more.");
        } else {
            known.forget(key);
        }
    }
}
