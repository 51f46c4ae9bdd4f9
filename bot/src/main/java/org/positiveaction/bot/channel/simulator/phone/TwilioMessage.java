package org.positiveaction.bot.channel.simulator.phone;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A text as Twilio's API shows it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TwilioMessage(
        String sid,
        String accountSid,
        @Nullable String messagingServiceSid,
        String from,
        String to,
        String body,
        String direction,
        String status,
        String numSegments,
        String numMedia,
        String apiVersion,
        String dateCreated,
        String dateUpdated,
        @Nullable String dateSent,
        @Nullable Integer errorCode,
        @Nullable String errorMessage,
        @Nullable String price,
        String priceUnit,
        String uri,
        Map<String, String> subresourceUris) {

    static TwilioMessage of(Text text, String account) {
        String uri = "/2010-04-01/Accounts/" + account + "/Messages/" + text.sid();
        return new TwilioMessage(
                text.sid(),
                account,
                null,
                text.from(),
                text.to(),
                text.body(),
                text.direction().word(),
                text.isInbound() ? "received" : text.stage().word(),
                String.valueOf(Parts.of(text.body()).parts()),
                "0",
                "2010-04-01",
                date(text.at()),
                date(text.at()),
                text.stage() == Text.Stage.QUEUED && !text.isInbound() ? null : date(text.at()),
                null,
                null,
                null,
                "USD",
                uri + ".json",
                Map.of("media", uri + "/Media.json"));
    }

    /** RFC 2822, as in {@code Tue, 02 Jun 2026 09:05:00 +0000}. */
    private static String date(Instant instant) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
                .format(instant.atOffset(ZoneOffset.UTC));
    }

    @Override
    public String toString() {
        return "TwilioMessage[" + sid + "]";
    }
}
