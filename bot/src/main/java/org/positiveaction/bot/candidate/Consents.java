package org.positiveaction.bot.candidate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What candidates have agreed to, with what they have taken back: nothing is forgotten before they are. */
@Component
@Transactional
public class Consents {
    private final JdbcClient jdbc;
    private final ConsentWordings wordings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(JdbcClient jdbc, ConsentWordings wordings, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.wordings = wordings;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody may agree to. */
    public enum Purpose {
        /** That the team keeps what they told us in order to be in touch and support them. */
        SUPPORT,
        /** That we write to them unasked when something happens that they wish to know. */
        ALERTS
    }

    /** Records that somebody agrees to what they were shown; agreeing again to the same words changes nothing. */
    public void give(ConversationId candidate, Purpose purpose, Channel channel, String wordsAgreedTo) {
        String version = wordings.version(wordsAgreedTo);
        boolean given = of(candidate).stream()
                .anyMatch(consent -> consent.holds()
                        && consent.purpose() == purpose
                        && consent.wording().equals(version));
        if (!given) {
            jdbc.sql(
                            "insert into consent (conversation_id, purpose, wording, channel, given_at) values (?, ?, ?, ?, ?)")
                    .params(candidate.value(), purpose.name(), version, channel.name(), OffsetDateTime.now(clock))
                    .update();
        }
    }

    /** Records that somebody does not agree any more, whatever the words were, and has what rests on it let go of. */
    public void withdraw(ConversationId candidate, Purpose purpose) {
        jdbc.sql("""
                update consent set withdrawn_at = ?
                where conversation_id = ? and purpose = ? and withdrawn_at is null""")
                .params(OffsetDateTime.now(clock), candidate.value(), purpose.name())
                .update();
        events.publishEvent(new ConsentWithdrawn(candidate, purpose));
    }

    public boolean isGiven(ConversationId candidate, Purpose purpose) {
        return of(candidate).stream().anyMatch(consent -> consent.holds() && consent.purpose() == purpose);
    }

    /** All that somebody has ever agreed to, the oldest first. */
    public List<Consent> of(ConversationId candidate) {
        return jdbc.sql("select * from consent where conversation_id = ? order by id")
                .param(candidate.value())
                .query(Consents::read)
                .list();
    }

    /** The words behind a version. */
    public String words(String wording) {
        return wordings.words(wording);
    }

    private static Consent read(ResultSet row, int number) throws SQLException {
        return new Consent(
                Purpose.valueOf(row.getString("purpose")),
                row.getString("wording"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                Channel.valueOf(row.getString("channel")),
                Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
