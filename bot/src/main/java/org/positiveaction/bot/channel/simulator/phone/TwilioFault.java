package org.positiveaction.bot.channel.simulator.phone;

/** Twilio's way of saying no: an HTTP status, a code of its own and a sentence. */
class TwilioFault extends RuntimeException {
    private final int status;
    private final int code;

    TwilioFault(int status, int code, String sentence) {
        super(sentence);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
