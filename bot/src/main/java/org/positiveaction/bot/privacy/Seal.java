package org.positiveaction.bot.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Makes what is personal unreadable before it is stored, and readable again: AES-GCM under the key that its first
 * letters name. What is looked for is found by a keyed hash instead.
 */
@Component
public class Seal {
    private static final int NONCE = 12;
    private static final String HASH = "HmacSHA256";

    private final SealKeys keys;

    Seal(SealKeys keys) {
        this.keys = keys;
    }

    /** The words in a form that nobody can read without the key: each time another one, about a third longer in bytes. */
    public String seal(String words) {
        byte[] sealed = encryptor(keys.current()).encrypt(words.getBytes(UTF_8));
        return keys.current().id() + ":" + Base64.getEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * The words that were sealed.
     *
     * @throws IllegalStateException if they were sealed with a key that is not set, or changed since
     */
    public String open(String sealed) {
        int colon = sealed.indexOf(':');
        String id = sealed.substring(0, Math.max(colon, 0));
        SealKeys.Key key = keys.find(id)
                .orElseThrow(() -> new IllegalStateException("Something is sealed with a key that is not set"));
        return new String(encryptor(key).decrypt(Base64.getDecoder().decode(sealed.substring(colon + 1))), UTF_8);
    }

    /** The same for the same words, and of no use to who does not have the key: 43 letters. */
    public String hash(String words) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(keys.hashKey(), HASH));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(words.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot compute " + HASH, e);
        }
    }

    private static AesBytesEncryptor encryptor(SealKeys.Key key) {
        return new AesBytesEncryptor(
                new SecretKeySpec(key.secret(), "AES"), KeyGenerators.secureRandom(NONCE), CipherAlgorithm.GCM);
    }
}
