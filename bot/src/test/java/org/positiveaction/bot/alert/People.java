package org.positiveaction.bot.alert;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.positiveaction.bot.candidate.Consents;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.testing.StoredConversation;
import org.positiveaction.bot.testing.TestSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Candidates who ask for alerts, and what they are told, as it stands in the outbox. */
class People {
    private static int people;

    private final JdbcClient jdbc;
    private final Alerts alerts;
    private final Consents consents;
    private final TransactionTemplate transactions;

    People(JdbcClient jdbc, Alerts alerts, Consents consents, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.alerts = alerts;
        this.consents = consents;
        this.transactions = transactions;
    }

    record Message(OutboxId id, String text, Instant until, Optional<String> card) {}

    ConversationId candidate(Channel channel) {
        people++;
        ConversationId id = ConversationId.create();
        StoredConversation.add(jdbc, id, address(channel), Instant.EPOCH.atOffset(ZoneOffset.UTC));
        return id;
    }

    private static Address address(Channel channel) {
        return channel == Channel.SMS
                ? new Address.Sms("+447700900001", "+4477009%05d".formatted(people))
                : new Address.Teams("a:" + people, "29:" + UUID.randomUUID());
    }

    Address addressOf(ConversationId candidate) {
        return jdbc.sql("select channel, place, person from conversation where id = ?")
                .param(candidate.value())
                .query((row, n) -> TestSeal.SEAL.address(row))
                .single();
    }

    boolean asks(ConversationId candidate, ForceId force, Subject subject) {
        return asks(candidate, force, subject, 0);
    }

    boolean asks(ConversationId candidate, ForceId force, Subject subject, long newest) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            consents.give(candidate, Consents.Purpose.ALERTS, Channel.SMS, "I keep how to reach you.");
            return alerts.ask(candidate, force, subject, newest);
        }));
    }

    /** So many people, who have all asked for the same. */
    void crowd(int size, ForceId force, Subject subject) {
        transactions.executeWithoutResult(status -> {
            for (int n = 0; n < size; n++) {
                asks(candidate(Channel.TEAMS), force, subject);
            }
        });
    }

    List<Message> toldTo(ConversationId candidate) {
        return jdbc.sql("select * from outbox where conversation_id = ? order by number")
                .param(candidate.value())
                .query((row, n) -> new Message(
                        new OutboxId(row.getObject("id", UUID.class)),
                        TestSeal.SEAL.open(row.getString("text")),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("card")).map(TestSeal.SEAL::open)))
                .list();
    }

    List<String> textsTo(ConversationId candidate) {
        return toldTo(candidate).stream().map(Message::text).toList();
    }

    /** As if nobody had ever asked for anything. */
    void forgetAll() {
        List.of("alert", "alert_opening", "session")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("update notice_pace set next_at = ?")
                .param(OffsetDateTime.parse("2000-01-01T00:00:00Z"))
                .update();
    }
}
