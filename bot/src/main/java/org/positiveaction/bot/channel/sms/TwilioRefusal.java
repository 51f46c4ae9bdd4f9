package org.positiveaction.bot.channel.sms;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what Twilio answers instead of a success. Its words are left out: they name numbers. */
class TwilioRefusal {
    private TwilioRefusal() {}

    static CallFailed.Refused read(HttpResponse<String> answer) {
        return new CallFailed.Refused(answer.statusCode(), code(answer.body()), retryAfter(answer));
    }

    private static TwilioCode code(String body) {
        try {
            return new TwilioCode(
                    JsonMapper.shared().readTree(body).path("code").asInt(0));
        } catch (JacksonException notFromTwilio) {
            return TwilioCode.NONE;
        }
    }

    private static @Nullable Duration retryAfter(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }
}
