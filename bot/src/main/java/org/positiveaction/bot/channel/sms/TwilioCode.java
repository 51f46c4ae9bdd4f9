package org.positiveaction.bot.channel.sms;

import java.util.Map;

/**
 * Twilio's number for what went wrong with a text.
 *
 * <p>Prints with our own words for it, because Twilio's name the recipient's number.
 */
record TwilioCode(int number) {
    static final TwilioCode NONE = new TwilioCode(0);
    static final int NOT_THERE = 20404;
    static final int TOO_FAST = 20429;
    static final int OPTED_OUT = 21610;
    static final int QUEUE_FULL = 21611;
    static final int QUEUE_OVERFLOWED = 30001;

    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(20003, "our credentials are refused"),
            Map.entry(20005, "our account is not active"),
            Map.entry(NOT_THERE, "our account is not known, or what we asked for"),
            Map.entry(TOO_FAST, "too many requests"),
            Map.entry(21211, "not a number that exists"),
            Map.entry(21408, "sending to this country is not permitted"),
            Map.entry(21606, "our number cannot send this"),
            Map.entry(OPTED_OUT, "the recipient has opted out"),
            Map.entry(QUEUE_FULL, "the queue of our number is full"),
            Map.entry(21614, "not a mobile number"),
            Map.entry(21617, "too long"),
            Map.entry(QUEUE_OVERFLOWED, "the queue overflowed"),
            Map.entry(30003, "the phone is off or out of reach"),
            Map.entry(30005, "the number is not in use"),
            Map.entry(30006, "a landline, or a network that cannot be reached"),
            Map.entry(30007, "a network filtered it"),
            Map.entry(30008, "the network gave no reason"));

    /** {@link #NONE} for what is no number. */
    static TwilioCode read(String number) {
        return number.matches("[0-9]{1,9}") ? new TwilioCode(Integer.parseInt(number)) : NONE;
    }

    /** Whether it says that our account is wrong, rather than this text. */
    boolean isAboutOurAccount() {
        return number == 20003 || number == 20005 || number == NOT_THERE;
    }

    @Override
    public String toString() {
        String meaning = MEANINGS.getOrDefault(number, "");
        return number == 0 ? "no code" : meaning.isEmpty() ? "code " + number : "code " + number + ", " + meaning;
    }
}
