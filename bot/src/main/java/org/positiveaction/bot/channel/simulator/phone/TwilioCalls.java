package org.positiveaction.bot.channel.simulator.phone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.positiveaction.bot.channel.simulator.BotDoors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What Twilio posts to the bot: texts that came in, and how those that went out fared. */
@Component
@SimulatesTwilio
class TwilioCalls {
    private final BotDoors bot;
    private final SimulatedAccount account;
    private final String publicUrl;

    TwilioCalls(BotDoors bot, SimulatedAccount account, @Value("${bot.public-url}") String publicUrl) {
        this.bot = bot;
        this.account = account;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /** Empty when the bot took it; otherwise what was wrong. */
    Optional<String> inbound(Text text, Optional<ReservedWord> word) {
        SortedMap<String, String> form = form(text);
        form.put("SmsMessageSid", text.sid());
        form.put("SmsStatus", "received");
        form.put("Body", text.body());
        form.put("NumMedia", "0");
        form.put("NumSegments", String.valueOf(Parts.of(text.body()).parts()));
        form.put("FromCountry", "GB");
        form.put("FromCity", "");
        form.put("ToCountry", "GB");
        word.ifPresent(reserved -> form.put("OptOutType", reserved.name()));
        return post("/sms/inbound", form);
    }

    /** Posts to the address that the bot named when it sent the text, if it is one of the bot's. */
    void status(Text text, String callback) {
        String address = callback.replaceFirst("#.*$", "");
        if (address.startsWith(publicUrl + "/")) {
            SortedMap<String, String> form = form(text);
            form.put("MessageStatus", text.stage().word());
            form.put("SmsStatus", text.stage().word());
            post(address.substring(publicUrl.length()), form);
        }
    }

    private SortedMap<String, String> form(Text text) {
        return new TreeMap<>(Map.of(
                "MessageSid", text.sid(),
                "SmsSid", text.sid(),
                "AccountSid", account.sid(),
                "ApiVersion", "2010-04-01",
                "From", text.from(),
                "To", text.to()));
    }

    /** Signed for the address that the world knows, and taken to the same path on this machine. */
    private Optional<String> post(String path, SortedMap<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return bot.post(
                path,
                body,
                Map.of(
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "X-Twilio-Signature",
                        account.sign(publicUrl + path, form)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
