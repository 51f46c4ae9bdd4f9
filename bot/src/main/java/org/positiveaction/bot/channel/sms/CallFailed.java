package org.positiveaction.bot.channel.sms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call of Twilio's API did not end as it should. Its message may be logged. */
abstract sealed class CallFailed extends RuntimeException {
    private CallFailed(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    /** Nothing left this machine. */
    static final class NotConnected extends CallFailed {
        NotConnected(String how) {
            super("Twilio cannot be reached: " + how);
        }
    }

    /** The call may have left, and no answer came that can be understood. */
    static final class NoAnswer extends CallFailed {
        NoAnswer(String how) {
            super("No answer from Twilio: " + how);
        }
    }

    /** Twilio answered, and not with a success. */
    static final class Refused extends CallFailed {
        private final int status;
        private final TwilioCode code;
        private final transient @Nullable Duration retryAfter;

        Refused(int status, TwilioCode code, @Nullable Duration retryAfter) {
            super("Twilio answered " + status + ", " + code);
            this.status = status;
            this.code = code;
            this.retryAfter = retryAfter;
        }

        /** Whether Twilio may have taken the text all the same: all but a 4xx, and a request it found slow. */
        boolean isUnclear() {
            return status / 100 != 4 || status == 408;
        }

        boolean isTooFast() {
            return status == 429 || code.number() == TwilioCode.TOO_FAST;
        }

        /** Whether Twilio does not have what the call was about. */
        boolean saysThereIsNone() {
            return status == 404 && code.number() == TwilioCode.NOT_THERE;
        }

        /**
         * Whether no text could leave, whatever it said. What is refused without a code of Twilio's was refused by
         * something between us and them.
         */
        boolean isAboutOurAccount() {
            boolean notTwilio = code.equals(TwilioCode.NONE) && (status == 403 || status == 404 || status == 407);
            return status == 401 || code.isAboutOurAccount() || notTwilio;
        }

        TwilioCode code() {
            return code;
        }

        /** How long to wait before the next call, if Twilio says so. */
        @Nullable
        Duration retryAfter() {
            return retryAfter;
        }
    }
}
