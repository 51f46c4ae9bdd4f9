package org.positiveaction.bot.channel.sms;

import java.time.Duration;
import java.util.Objects;
import org.positiveaction.bot.delivery.Carried;

/** What a failed call means for the text it should have sent. */
class Verdict {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration QUEUE_DRAINS = Duration.ofSeconds(30);
    private static final Duration SOMEBODY_MENDS_IT = Duration.ofMinutes(5);

    private Verdict() {}

    static Carried on(CallFailed failed) {
        return switch (failed) {
            case CallFailed.NotConnected never -> new Carried.TryAgain(never.reason(), SOON);
            case CallFailed.NoAnswer perhaps -> new Carried.Unknown(perhaps.reason());
            case CallFailed.Refused refused when refused.isUnclear() -> new Carried.Unknown(refused.reason());
            case CallFailed.Refused refused
            when refused.isAboutOurAccount() -> new Carried.TryAgain(refused.reason(), SOMEBODY_MENDS_IT);
            case CallFailed.Refused refused when refused.isTooFast() -> again(refused, SOON);
            case CallFailed.Refused refused -> byCode(refused);
        };
    }

    private static Carried byCode(CallFailed.Refused refused) {
        return switch (refused.code().number()) {
            case TwilioCode.OPTED_OUT -> new Carried.OptedOut(refused.reason());
            case TwilioCode.QUEUE_FULL, TwilioCode.QUEUE_OVERFLOWED -> again(refused, QUEUE_DRAINS);
            default -> new Carried.Refused(refused.reason());
        };
    }

    private static Carried again(CallFailed.Refused refused, Duration otherwise) {
        return new Carried.TryAgain(refused.reason(), Objects.requireNonNullElse(refused.retryAfter(), otherwise));
    }
}
