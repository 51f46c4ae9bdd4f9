package org.positiveaction.bot.channel.sms;

import com.twilio.rest.api.v2010.account.Message;
import java.time.Instant;
import java.util.Objects;

/**
 * A text of ours that Twilio has.
 *
 * @param sid Twilio's id of it
 * @param body its words, as we sent them
 * @param createdAt when Twilio took it, in whole seconds; at the end of time if that does not read, so that a text is
 *     rather taken for the one looked for than sent twice
 */
record SentText(String sid, String body, Instant createdAt) {
    static SentText of(Message listed) {
        return new SentText(
                Objects.requireNonNull(listed.getSid()),
                Objects.requireNonNullElse(listed.getBody(), ""),
                listed.getDateCreated() == null
                        ? Instant.MAX
                        : listed.getDateCreated().toInstant());
    }

    @Override
    public String toString() {
        return "SentText[" + sid + "]";
    }
}
