package org.positiveaction.bot.channel.simulator.phone;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The account that the bot has with the simulated Twilio: who may call, and what we sign with. */
@Component
@SimulatesTwilio
class SimulatedAccount {
    private final String sid;
    private final String token;

    SimulatedAccount(@Value("${twilio.account-sid}") String sid, @Value("${twilio.auth-token}") String token) {
        this.sid = sid;
        this.token = token;
    }

    String sid() {
        return sid;
    }

    /** Checks the account in the path and the basic authorisation. */
    boolean admits(String accountSid, @Nullable String authorization) {
        String expected = "Basic " + Base64.getEncoder().encodeToString(bytes(sid + ":" + token));
        return accountSid.equals(sid)
                && authorization != null
                && MessageDigest.isEqual(bytes(expected), bytes(authorization));
    }

    /** Twilio's signature: HMAC-SHA1 over the address and the form, its fields in order of their names. */
    String sign(String url, SortedMap<String, String> form) {
        StringBuilder signed = new StringBuilder(url);
        form.forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(token), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes(signed.toString())));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HMAC-SHA1", missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
