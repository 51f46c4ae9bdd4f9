package org.positiveaction.bot.booking.notice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.testing.StoredConversation;
import org.positiveaction.bot.testing.TestSeal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What candidates are told, as it stands in the outbox; and candidates to tell it to. */
class Told {
    private static int people;

    private final JdbcClient jdbc;

    Told(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Message(String text, String speaker, Instant until, boolean hasButtons) {}

    List<Message> to(ConversationId candidate) {
        return jdbc.sql("select text, speaker, expires_at, card from outbox where conversation_id = ? order by number")
                .param(candidate.value())
                .query((row, n) -> new Message(
                        TestSeal.SEAL.open(row.getString("text")),
                        row.getString("speaker"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        hasButtons(row.getString("card"))))
                .list();
    }

    List<String> textsTo(ConversationId candidate) {
        return to(candidate).stream().map(Message::text).toList();
    }

    ConversationId candidate(Channel channel) {
        ConversationId id = ConversationId.create();
        StoredConversation.add(jdbc, id, address(channel), OffsetDateTime.now());
        return id;
    }

    Address addressOf(ConversationId candidate) {
        return jdbc.sql("select channel, place, person from conversation where id = ?")
                .param(candidate.value())
                .query((row, n) -> TestSeal.SEAL.address(row))
                .single();
    }

    private static boolean hasButtons(@Nullable String card) {
        return card != null && TestSeal.SEAL.open(card).contains(" session ");
    }

    private static Address address(Channel channel) {
        people++;
        return channel == Channel.SMS
                ? new Address.Sms("+447700900001", "+4477009" + people)
                : new Address.Teams("a:" + people, "29:" + UUID.randomUUID());
    }

    /** As if nobody had ever had anything to do with a session. */
    void forgetAll() {
        jdbc.sql("update session set called_off_at = starts_at where called_off_at is null")
                .update();
        jdbc.sql("delete from booking_news").update();
        jdbc.sql("update notice_pace set next_at = ?")
                .param(OffsetDateTime.parse("2000-01-01T00:00:00Z"))
                .update();
    }
}
