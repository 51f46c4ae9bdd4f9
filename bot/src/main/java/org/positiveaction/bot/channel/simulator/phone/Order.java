package org.positiveaction.bot.channel.simulator.phone;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the bot asks Twilio to send; refused as Twilio refuses it when it is not whole.
 *
 * @param from the number to send from, or null where a messaging service is to choose
 */
record Order(
        String to,
        @Nullable String from,
        String body,
        @Nullable String statusCallback) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final int LONGEST = 1_600;

    static Order of(Map<String, String> form) {
        String to = form.getOrDefault("To", "");
        String body = form.getOrDefault("Body", "");
        refuseIf(to.isEmpty(), 21604, "A 'To' phone number is required.");
        refuseIf(!E164.matcher(to).matches(), 21211, "The 'To' number is not a valid phone number.");
        refuseIf(
                !form.containsKey("From") && !form.containsKey("MessagingServiceSid"),
                21603,
                "A 'From' phone number is required.");
        refuseIf(body.isEmpty(), 21602, "Message body is required.");
        refuseIf(body.length() > LONGEST, 21617, "The concatenated message body exceeds the 1600 character limit.");
        return new Order(to, form.get("From"), body, form.get("StatusCallback"));
    }

    private static void refuseIf(boolean wrong, int code, String sentence) {
        if (wrong) {
            throw new TwilioFault(400, code, sentence);
        }
    }

    @Override
    public String toString() {
        return "Order[…]";
    }
}
