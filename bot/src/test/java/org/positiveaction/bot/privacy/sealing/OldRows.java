package org.positiveaction.bot.privacy.sealing;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.message.Address;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as bots wrote them that sealed nothing. */
class OldRows {
    static final Address ANN = new Address.Sms("+447700900001", "+447700900123");
    static final Address BEA = new Address.Teams("a:1chatofbea", "29:1bea");
    static final Account PRIYA = new Account("some-tenant", "some-object");

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T10:00:00Z");

    private final JdbcClient jdbc;

    OldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Brings the tables to where they were, and puts something into each. */
    static void inEachTable(DataSource database) {
        Flyway.configure().dataSource(database).target("7").load().migrate();
        OldRows rows = new OldRows(JdbcClient.create(database));
        UUID ann = UUID.randomUUID();
        UUID bea = UUID.randomUUID();
        UUID priya = UUID.randomUUID();
        rows.conversation(ann, ANN);
        rows.conversation(bea, BEA);
        rows.saidBy(ann, ANN);
        rows.saidBy(bea, BEA);
        rows.member(priya, "Priya Shah", PRIYA, "+447700900456");
        rows.handoff(ann, ANN, priya);
        rows.session(ann);
    }

    private void conversation(UUID id, Address at) {
        insert(
                "conversation (id, channel, place, person, last_number, opened_at)",
                id,
                channel(at),
                at.place(),
                at.person(),
                1,
                NOW);
        insert("hearing (conversation_id)", id);
        insert("opt_out (channel, place, person, since)", channel(at), at.place(), at.person(), NOW);
        if (at instanceof Address.Teams) {
            insert(
                    "teams_reference (place, person, reference, updated_at)",
                    at.place(),
                    at.person(),
                    "{\"user\":\"" + at.person() + "\"}",
                    NOW);
        }
    }

    /** Something that was heard, something that was not yet, and what came of them. */
    private void saidBy(UUID id, Address at) {
        String heard = idOf("heard", at);
        String words = "a zebra from " + channel(at);
        utterance(id, at, 1, heard, null, null, NOW);
        utterance(id, at, 2, idOf("unheard", at), "an unheard zebra from " + channel(at), heard, null);
        insert(
                "transcript_line (conversation_id, speaker, provider_id, text, said_at)",
                id,
                "CANDIDATE",
                heard,
                words,
                NOW);
        insert(
                "transcript_line (conversation_id, speaker, said_by, message_id, text, said_at)",
                id,
                "PERSON",
                "Priya Shah",
                UUID.randomUUID(),
                "about your zebra",
                NOW);
        insert("open_question (conversation_id, kind, content, asked_at)", id, "REST", "the rest of a zebra", NOW);
        insert(
                "outbox (id, conversation_id, number, channel, place, person, speaker, epoch, text, card, state, attempts, fence, try_at, expires_at, created_at)",
                UUID.randomUUID(),
                id,
                1,
                channel(at),
                at.place(),
                at.person(),
                "BOT",
                0,
                "a zebra is",
                at instanceof Address.Teams ? "{\"title\":\"zebra\"}" : null,
                "SENT",
                1,
                1,
                NOW,
                NOW,
                NOW);
        insert(
                "question (conversation_id, channel, provider_id, asked_at, words, outcome, confidence, answer_id)",
                id,
                channel(at),
                heard,
                NOW,
                words,
                "NO_ANSWER",
                1.0,
                UUID.randomUUID());
    }

    void line(String words) {
        insert("transcript_line (conversation_id, speaker, text, said_at)", UUID.randomUUID(), "BOT", words, NOW);
    }

    /** Reached in Teams and by text, which is two rows of one member's. */
    private void member(UUID id, String name, Account account, String mobile) {
        insert(
                "team_member (id, name, role, tenant, object_id, mobile, added_at)",
                id,
                name,
                "LEAD",
                account.tenant(),
                account.objectId(),
                mobile,
                NOW);
        insert(
                "team_member_line (member_id, channel, conversation_id, place, person)",
                id,
                "TEAMS",
                UUID.randomUUID(),
                "a:1chatofbea",
                "29:1bea");
        insert(
                "team_member_line (member_id, channel, conversation_id, place, person)",
                id,
                "SMS",
                UUID.randomUUID(),
                "+447700900001",
                mobile);
        insert(
                "team_channel (force, conversation_id, place, person)",
                "northshire",
                UUID.randomUUID(),
                "a:1chatofbea",
                "29:1bea");
    }

    private void handoff(UUID id, Address at, UUID member) {
        insert(
                "handoff (conversation_id, channel, place, person, force, reason, state, opened_at, promised_for, active_at, member_id)",
                id,
                channel(at),
                at.place(),
                at.person(),
                "northshire",
                "wants to ask a zebra",
                "TAKEN",
                NOW,
                NOW,
                NOW,
                member);
        long number =
                jdbc.sql("select max(number) from handoff").query(Long.class).single();
        insert("handoff_note (number, member_id, text, written_at)", number, member, "prefers zebras", NOW);
        insert(
                "handoff_message (outbox_id, number, kind, conversation_id, channel, place, person, posted_at)",
                UUID.randomUUID(),
                number,
                "REPLY",
                id,
                channel(at),
                at.place(),
                at.person(),
                NOW);
    }

    private void session(UUID id) {
        insert(
                "session (force, kind, starts_at, ends_at, place, capacity, host)",
                "northshire",
                "workshop",
                NOW,
                NOW.plusHours(1),
                "Town Hall",
                5,
                "Priya Shah");
        long number =
                jdbc.sql("select max(number) from session").query(Long.class).single();
        insert("standing (session_number, conversation_id, state, since, open_for)", number, id, "BOOKED", NOW, id);
        long standing =
                jdbc.sql("select max(id) from standing").query(Long.class).single();
        insert("access_need (standing_id, words, told_at)", standing, "room for a zebra", NOW);
    }

    private void utterance(
            UUID id,
            Address at,
            int number,
            String providerId,
            @Nullable String text,
            @Nullable String originalId,
            @Nullable OffsetDateTime heard) {
        insert(
                "utterance (id, conversation_id, number, channel, provider_id, kind, text, original_id, received_at,"
                        + " tenant, object_id, heard_at)",
                UUID.randomUUID(),
                id,
                number,
                channel(at),
                providerId,
                originalId == null ? "WORDS" : "EDITED",
                text,
                originalId,
                NOW,
                "some-tenant",
                "some-object",
                heard);
    }

    private static String idOf(String what, Address at) {
        return at instanceof Address.Teams ? at.place() + "|" + what : "SM-" + what;
    }

    private static String channel(Address at) {
        return at.channel().name();
    }

    private void insert(String tableAndColumns, @Nullable Object... values) {
        String marks = String.join(", ", Collections.nCopies(values.length, "?"));
        jdbc.sql("insert into " + tableAndColumns + " values (" + marks + ")")
                .params(Arrays.asList(values))
                .update();
    }
}
