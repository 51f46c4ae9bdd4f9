package org.positiveaction.bot.acceptance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text as the fake Twilio keeps it.
 *
 * @param statusCallback where to report on it, for one that the bot sent; empty for one that it received
 * @param status such as {@code queued}, {@code delivered}, {@code received}
 */
public record FakeText(
        String sid,
        boolean inbound,
        String from,
        String to,
        String body,
        String statusCallback,
        Instant createdAt,
        String status) {
    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    FakeText withStatus(String next) {
        return new FakeText(sid, inbound, from, to, body, statusCallback, createdAt, next);
    }

    /** When it was sent; Twilio has no such time for a text that still waits. */
    @Nullable
    Instant sentAt() {
        return status.equals("queued") || status.equals("accepted") ? null : createdAt;
    }

    /** Whether it tells somebody new who answers them, which it does beside the answer. */
    boolean isIntroduction() {
        return !inbound && body.startsWith("You are writing with an automated service of ");
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("account_sid", FakeTwilio.ACCOUNT);
        json.put("api_version", "2010-04-01");
        json.put("body", body);
        json.put("date_created", time(createdAt));
        json.put("date_sent", time(sentAt()));
        json.put("date_updated", time(createdAt));
        json.put("direction", inbound ? "inbound" : "outbound-api");
        json.put("error_code", null);
        json.put("error_message", null);
        json.put("from", from);
        json.put("messaging_service_sid", null);
        json.put("num_media", "0");
        json.put("num_segments", "1");
        json.put("price", null);
        json.put("price_unit", null);
        json.put("sid", sid);
        json.put("status", status);
        json.put("to", to);
        json.put("uri", "/2010-04-01/Accounts/" + FakeTwilio.ACCOUNT + "/Messages/" + sid + ".json");
        return json;
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : RFC_2822.format(instant.atOffset(ZoneOffset.UTC));
    }
}
