package org.positiveaction.bot.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * Makes what is personal unreadable before it is stored, and readable again: AES-GCM under the key that its first
 * letters name. What is looked for is found by a keyed hash instead.
 */
public class Seal {
    private static final BytesKeyGenerator NONCES = KeyGenerators.secureRandom(12);
    private static final String HASH = "HmacSHA256";
    private static final String BETWEEN = "\n";

    private final SealKeys keys;

    Seal(SealKeys keys) {
        this.keys = keys;
    }

    /** With the keys that the bot would use by the same settings, for who reads in its database. */
    public static Seal bySettings(Environment settings) {
        return new Seal(SealKeys.of(KeySettings.of(settings)));
    }

    /** The words in a form that nobody can read without the key: each time another one, about a third longer in bytes. */
    public String seal(String words) {
        SealKeys.Key key = keys.current();
        return prefix(key.id()) + Base64.getEncoder().withoutPadding().encodeToString(encrypt(key, words));
    }

    /** The words that were sealed. */
    public String open(String sealed) {
        String id = keyOf(sealed);
        SealKeys.Key key = keys.find(id).orElseThrow(() -> new CannotOpen("a key that is not set", null));
        try {
            return new String(
                    encryptor(key).decrypt(bytes(sealed.substring(prefix(id).length()))), UTF_8);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new CannotOpen("another key than " + id + ", or was altered", e);
        }
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

    /** What an address is found by. */
    public String hash(Address address) {
        return hash(String.join(BETWEEN, address.channel().name(), address.place(), address.person()));
    }

    /** What a person on a channel is found by, in whatever place. */
    public String hashOfPerson(Address address) {
        return hash(String.join(BETWEEN, address.channel().name(), address.person()));
    }

    /** What an account is found by. */
    public String hash(Account account) {
        return hash(String.join(BETWEEN, account.tenant(), account.objectId()));
    }

    /** The address in a row with a channel, and a place and a person that are sealed. */
    public Address address(ResultSet row) throws SQLException {
        return Address.of(
                Channel.valueOf(row.getString("channel")), open(row.getString("place")), open(row.getString("person")));
    }

    /** The names of the keys that are set; the first seals. */
    public List<String> keys() {
        return keys.ids();
    }

    /** What everything begins with that a key has sealed. */
    public static String prefix(String key) {
        return key + ":";
    }

    private static String keyOf(String sealed) {
        return sealed.substring(0, Math.max(sealed.indexOf(':'), 0));
    }

    private static byte[] bytes(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length < NONCES.getKeyLength()) {
            throw new IllegalArgumentException("It is too short");
        }
        return bytes;
    }

    private static byte[] encrypt(SealKeys.Key key, String words) {
        return encryptor(key).encrypt(words.getBytes(UTF_8));
    }

    /** A new one each time: one alone would let one thread in after the other. */
    private static AesGcmBytesEncryptor encryptor(SealKeys.Key key) {
        return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key.secret(), "AES"))
                .ivGenerator(NONCES)
                .build();
    }
}
