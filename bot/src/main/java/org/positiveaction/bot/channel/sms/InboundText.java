package org.positiveaction.bot.channel.sms;

import com.twilio.rest.api.v2010.account.Message;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.positiveaction.bot.intake.Arrival;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.Content.Reserved.Word;
import org.positiveaction.bot.message.ReservedWords;

/**
 * A text that somebody sent us, as Twilio tells it.
 *
 * @param sid Twilio's id of it
 * @param from who sent it: mostly a number, at times a short code or a name
 * @param to which of our numbers it went to
 * @param body its words, or nothing
 * @param media how many pictures or files came with it
 * @param optOut what Twilio took it for, if it was a reserved word; empty otherwise, and in lists
 */
record InboundText(String sid, String from, String to, String body, String media, String optOut) {
    private static final Pattern SID = Pattern.compile("[SM]M[0-9a-fA-F]{32}");
    private static final Pattern SOME = Pattern.compile("0*[1-9][0-9]*");

    /** Twilio acts on a word alone: after {@code Help!} it does nothing, and we answer. */
    private static final Pattern WORD = Pattern.compile("\\p{Alpha}+");

    static InboundText of(Form form) {
        return new InboundText(
                form.get("MessageSid"),
                form.get("From"),
                form.get("To"),
                form.get("Body"),
                form.get("NumMedia"),
                form.get("OptOutType"));
    }

    static InboundText of(Message listed) {
        return new InboundText(
                listed.getSid(),
                listed.getFrom() == null ? "" : listed.getFrom().toString(),
                Objects.requireNonNullElse(listed.getTo(), ""),
                Objects.requireNonNullElse(listed.getBody(), ""),
                Objects.requireNonNullElse(listed.getNumMedia(), ""),
                "");
    }

    static boolean isSid(String sid) {
        return SID.matcher(sid).matches();
    }

    /** Nothing if the sender cannot be answered: no number, or one of ours. */
    Optional<Arrival> arrival(SmsNumbers ours) {
        if (!E164.isPossible(from) || ours.areOurs(from)) {
            return Optional.empty();
        }
        return Optional.of(new Arrival(new Address.Sms(to, from), sid, content(), ours.forceOf(to)));
    }

    private Content content() {
        return switch (optOut) {
            case "STOP" -> new Content.Reserved(Word.STOP);
            case "START" -> new Content.Reserved(Word.START);
            case "HELP" -> new Content.Reserved(Word.HELP);
            case String none when isAlone(ReservedWords::isStop) -> new Content.Reserved(Word.STOP);
            case String none when isAlone(ReservedWords::isStart) -> new Content.Reserved(Word.START);
            case String none when isAlone(ReservedWords::isHelp) -> new Content.Reserved(Word.HELP);
            case String none when body.isBlank() && SOME.matcher(media).matches() -> new Content.Wordless();
            default -> new Content.Words(body);
        };
    }

    private boolean isAlone(Predicate<String> reserved) {
        String word = body.strip();
        return WORD.matcher(word).matches() && reserved.test(word);
    }

    @Override
    public String toString() {
        return "InboundText[" + sid + "]";
    }
}
