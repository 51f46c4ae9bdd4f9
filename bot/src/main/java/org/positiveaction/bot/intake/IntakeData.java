package org.positiveaction.bot.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.positiveaction.bot.delivery.ProviderCopies;
import org.positiveaction.bot.delivery.ProviderCopy;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.privacy.Holding;
import org.positiveaction.bot.privacy.PersonalData;
import org.positiveaction.bot.privacy.Persons;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came in and from where, as personal data. The words of what is heard are in the transcript; what is left is the
 * address, and the provider's ids, so that nothing is heard twice.
 */
@Component
class IntakeData implements PersonalData {
    private final JdbcClient jdbc;
    private final Persons persons;
    private final ProviderCopies copies;
    private final HeardBefore heardBefore;
    private final RetentionSettings retention;

    IntakeData(
            JdbcClient jdbc,
            Persons persons,
            ProviderCopies copies,
            HeardBefore heardBefore,
            RetentionSettings retention) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.copies = copies;
        this.heardBefore = heardBefore;
        this.retention = retention;
    }

    @Override
    public Set<String> tables() {
        return Set.of("conversation", "hearing", "utterance", "heard_before");
    }

    @Override
    public List<Holding> heldOf(ConversationId candidate) {
        return persons.linesOf(candidate).stream()
                .filter(line -> line.conversation().equals(candidate))
                .map(line -> new Holding(
                        line.to().channel() == Channel.SMS ? "your number" : "your chat in Teams",
                        List.of(line.to().person()),
                        "as long as we keep anything else"))
                .toList();
    }

    /** Whether something still waits to be heard, or to be forgotten. */
    @Override
    public boolean needsAddress(ConversationId conversation) {
        return jdbc.sql("""
                                select count(*) from utterance where conversation_id = ? and heard_at is null
                                    and failed_at is null""").param(conversation.value()).query(Integer.class).single() > 0;
    }

    /** What has been heard until now; of what is said meanwhile nothing is lost. */
    @Override
    public void erase(ConversationId candidate) {
        eraseHeard(candidate, Instant.MAX);
    }

    private void eraseHeard(ConversationId candidate, Instant until) {
        List<String> heard = jdbc
                .sql("""
                        select provider_id, received_at from utterance
                        where conversation_id = ? and (heard_at is not null or failed_at is not null)""")
                .param(candidate.value())
                .query((row, n) -> new Past(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .filter(past -> !past.receivedAt().isAfter(until))
                .map(Past::providerId)
                .toList();
        persons.linesOf(candidate).stream()
                .filter(line -> line.conversation().equals(candidate))
                .forEach(line -> heard.forEach(id -> forget(line, id)));
    }

    /** What has been heard. */
    private record Past(String providerId, Instant receivedAt) {}

    private void forget(Line line, String providerId) {
        Channel channel = line.to().channel();
        heardBefore.add(channel, providerId);
        jdbc.sql("delete from utterance where channel = ? and provider_id = ?")
                .params(channel.name(), providerId)
                .update();
        if (channel == Channel.SMS) {
            copies.eraseSoon(line.conversation(), new ProviderCopy(line.to(), providerId, false));
        }
    }

    @Override
    public void eraseRest(ConversationId candidate, Instant until) {
        eraseHeard(candidate, until);
    }

    @Override
    public void eraseAddress(Line line) {
        erase(line.conversation());
        jdbc.sql("delete from hearing where conversation_id = ?")
                .param(line.conversation().value())
                .update();
        jdbc.sql("delete from conversation where id = ?")
                .param(line.conversation().value())
                .update();
    }

    @Override
    public void expire(Instant now) {
        jdbc.sql("delete from utterance where received_at < ? and (heard_at is not null or failed_at is not null)")
                .param(RetentionSettings.before(now, retention.transcripts()))
                .update();
        heardBefore.expire(now);
    }
}
