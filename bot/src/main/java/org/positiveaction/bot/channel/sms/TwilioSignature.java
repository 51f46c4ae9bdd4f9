package org.positiveaction.bot.channel.sms;

import com.twilio.security.RequestValidator;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a call comes from Twilio: an HMAC over the address that Twilio called and the fields of the form.
 *
 * <p>The address is the configured one; what a request says of its own host or scheme proves nothing.
 */
class TwilioSignature {
    private final List<RequestValidator> tokens;
    private final URI publicUrl;

    TwilioSignature(List<String> authTokens, URI publicUrl) {
        this.tokens = authTokens.stream().map(RequestValidator::new).toList();
        this.publicUrl = publicUrl;
    }

    /** Whether any of our tokens made this signature; the validator compares in constant time. */
    boolean proves(String path, Map<String, String> fields, @Nullable String signature) {
        return signature != null
                && tokens.stream().anyMatch(token -> token.validate(publicUrl + path, fields, signature));
    }
}
