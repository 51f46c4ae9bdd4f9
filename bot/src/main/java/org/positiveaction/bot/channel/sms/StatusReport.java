package org.positiveaction.bot.channel.sms;

import java.util.Optional;
import org.positiveaction.bot.delivery.DeliveryReport;
import org.positiveaction.bot.delivery.DeliveryReport.Stage;

/** Translates what Twilio says of a text it took. */
class StatusReport {
    private StatusReport() {}

    /** Nothing for a status that we do not know. */
    static Optional<DeliveryReport> read(Form form) {
        String sid = form.get("MessageSid");
        return switch (form.get("MessageStatus")) {
            case "accepted", "scheduled", "queued", "sending" -> on(sid, Stage.ACCEPTED);
            case "sent" -> on(sid, Stage.SENT);
            case "delivered", "read" -> on(sid, Stage.DELIVERED);
            case "failed", "undelivered", "canceled" -> failed(sid, TwilioCode.read(form.get("ErrorCode")));
            default -> Optional.empty();
        };
    }

    private static Optional<DeliveryReport> on(String sid, Stage stage) {
        return Optional.of(new DeliveryReport(sid, stage, null));
    }

    private static Optional<DeliveryReport> failed(String sid, TwilioCode code) {
        Stage stage = code.number() == TwilioCode.OPTED_OUT ? Stage.OPTED_OUT : Stage.FAILED;
        return Optional.of(new DeliveryReport(sid, stage, code.toString()));
    }
}
