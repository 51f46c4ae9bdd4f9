package org.positiveaction.bot.channel.simulator.phone;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A single word that Twilio acts on, and answers, by itself. */
enum ReservedWord {
    STOP(
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "END", "QUIT", "CANCEL", "REVOKE", "OPTOUT"),
            "You have successfully been unsubscribed. You will not receive any more messages from this number."
                    + " Reply START to resubscribe."),
    START(
            Set.of("START", "YES", "UNSTOP"),
            "You have successfully been re-subscribed to messages from this number. Reply HELP for help."
                    + " Reply STOP to unsubscribe. Msg&Data Rates May Apply."),
    HELP(Set.of("HELP", "INFO"), "Reply STOP to unsubscribe. Msg&Data Rates May Apply.");

    private final Set<String> words;
    private final String reply;

    ReservedWord(Set<String> words, String reply) {
        this.words = words;
        this.reply = reply;
    }

    String reply() {
        return reply;
    }

    static Optional<ReservedWord> in(String body) {
        String word = body.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(reserved -> reserved.words.contains(word))
                .findFirst();
    }
}
