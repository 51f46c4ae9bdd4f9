package org.positiveaction.bot.channel.sms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.positiveaction.bot.intake.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where Twilio brings each text that somebody sent us. */
@RestController
@Conditional(SmsIsOn.class)
class InboundWebhook {
    private static final Logger log = LoggerFactory.getLogger(InboundWebhook.class);
    private static final String PATH = "/sms/inbound";
    private static final String NO_REPLY_HERE = "<Response/>";

    private final SignedForms forms;
    private final SmsNumbers numbers;
    private final Intake intake;

    InboundWebhook(SignedForms forms, SmsSettings settings, Intake intake) {
        this.forms = forms;
        this.numbers = settings.numbers();
        this.intake = intake;
    }

    /** Acknowledges what is stored. Replies leave through the outbox, never in this answer. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> receive(HttpServletRequest request) throws IOException {
        InboundText text = InboundText.of(forms.read(request, PATH));
        if (!numbers.areOurs(text.to())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (!InboundText.isSid(text.sid())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "MessageSid is not one");
        }
        text.arrival(numbers)
                .ifPresentOrElse(
                        intake::accept,
                        () -> log.info("Text {} comes from a sender that nobody can answer", text.sid()));
        return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(NO_REPLY_HERE);
    }
}
