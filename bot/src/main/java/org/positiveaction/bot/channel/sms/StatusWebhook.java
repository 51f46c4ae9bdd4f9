package org.positiveaction.bot.channel.sms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.delivery.OutboxId;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where Twilio tells how far each of our texts has come. */
@RestController
@Conditional(SmsIsOn.class)
class StatusWebhook {
    static final String PATH = "/sms/status/";
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final SignedForms forms;
    private final Outbox outbox;

    StatusWebhook(SignedForms forms, Outbox outbox) {
        this.forms = forms;
        this.outbox = outbox;
    }

    /** Accepts what it does not understand as well, since Twilio adds stages and fields without notice. */
    @PostMapping(path = PATH + "{outboxId}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    void report(HttpServletRequest request, @PathVariable String outboxId) throws IOException {
        if (!UUID_FORM.matcher(outboxId).matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Form form = forms.read(request, PATH + outboxId);
        String sid = form.get("MessageSid");
        if (!InboundText.isSid(sid)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "MessageSid is not one");
        }
        StatusReport.read(form).ifPresent(report -> outbox.report(new OutboxId(UUID.fromString(outboxId)), report));
    }
}
