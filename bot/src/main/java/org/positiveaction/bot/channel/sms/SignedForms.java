package org.positiveaction.bot.channel.sms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets in what Twilio sends for our account, and nothing else. */
@Component
@Conditional(SmsIsOn.class)
class SignedForms {
    private static final int LONGEST = 64 * 1024;

    private final TwilioSignature signature;
    private final String account;

    SignedForms(TwilioSignature signature, SmsSettings settings) {
        this.signature = signature;
        this.account = settings.account();
    }

    /** Reads the body once, as it was sent. */
    Form read(HttpServletRequest request, String path) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        Form form = parse(body);
        if (!signature.proves(path, form.fields(), request.getHeader("X-Twilio-Signature"))
                || !form.get("AccountSid").equals(account)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return form;
    }

    private static Form parse(byte[] body) {
        try {
            return Form.parse(body);
        } catch (Form.Malformed malformed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, malformed.getMessage(), malformed);
        }
    }
}
