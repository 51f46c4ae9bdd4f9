package org.positiveaction.bot.handoff;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.positiveaction.bot.delivery.DeliveryData;
import org.positiveaction.bot.delivery.Floor;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.privacy.Holding;
import org.positiveaction.bot.privacy.PeriodWords;
import org.positiveaction.bot.privacy.PersonalData;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.positiveaction.bot.team.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for a person with all that belongs to them, as personal data: notes, what was shown and relayed to members. */
@Component
class HandoffData implements PersonalData {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final JdbcClient jdbc;
    private final Handoffs handoffs;
    private final HandoffMessages messages;
    private final Notes notes;
    private final Members members;
    private final Floor floor;
    private final Reach reach;
    private final DeliveryData delivery;
    private final RetentionSettings retention;

    HandoffData(
            JdbcClient jdbc,
            Handoffs handoffs,
            HandoffMessages messages,
            Notes notes,
            Members members,
            Floor floor,
            Reach reach,
            DeliveryData delivery,
            RetentionSettings retention) {
        this.jdbc = jdbc;
        this.handoffs = handoffs;
        this.messages = messages;
        this.notes = notes;
        this.members = members;
        this.floor = floor;
        this.reach = reach;
        this.delivery = delivery;
        this.retention = retention;
    }

    @Override
    public Set<String> tables() {
        return Set.of("handoff", "handoff_note", "handoff_message", "audit_entry");
    }

    @Override
    public List<Holding> heldOf(ConversationId candidate) {
        List<Handoff> all = handoffs.in(candidate);
        List<String> told = Stream.concat(
                        all.stream().map(HandoffData::told),
                        notes.of(candidate).stream()
                                .map(note -> "A note of " + members.nameOf(note.by()) + ": " + note.text()))
                .toList();
        return all.isEmpty()
                ? List.of()
                : List.of(new Holding(
                        all.size() == 1 ? "1 request for a person" : all.size() + " requests for a person",
                        told,
                        "for " + PeriodWords.of(retention.handoffs()) + " after it ended"));
    }

    private static String told(Handoff handoff) {
        String at = TIME.format(handoff.openedAt());
        return handoff.isAskedFor()
                ? "You asked for a person on " + at + ": " + handoff.reason()
                : "Somebody of the team wrote to you first on " + at;
    }

    /** A member who takes them, writes to them or books for them meanwhile comes before it, or too late. */
    @Override
    public void lock(ConversationId candidate) {
        handoffs.lockOpen(candidate);
    }

    /** Who is in the middle of talking with them is told that it has ended. What they did stays, without saying for whom. */
    @Override
    public void erase(ConversationId candidate) {
        handoffs.lockOpen(candidate).ifPresent(this::end);
        for (Handoff handoff : handoffs.in(candidate)) {
            delivery.erase(messages.of(handoff.id()));
            delete(handoff.id());
        }
        jdbc.sql("update audit_entry set conversation_id = null, number = null where conversation_id = ?")
                .param(candidate.value())
                .update();
    }

    private void end(Handoff handoff) {
        handoffs.end(handoff.id(), Handoff.How.LEFT);
        floor.pass(handoff.conversation(), Floor.Holder.BOT);
        handoff.taken().ifPresent(taken -> reach.tell(taken.by(), taken.route(), Words.erased(handoff)));
    }

    private void delete(HandoffId id) {
        List.of("handoff_note", "handoff_message", "handoff")
                .forEach(table -> jdbc.sql("delete from " + table + " where number = ?")
                        .param(id.number())
                        .update());
    }

    @Override
    public void expire(Instant now) {
        jdbc.sql("select number from handoff where ended_at < ?")
                .param(RetentionSettings.before(now, retention.handoffs()))
                .query((row, n) -> new HandoffId(row.getLong(1)))
                .list()
                .forEach(this::delete);
        jdbc.sql("delete from audit_entry where at < ?")
                .param(RetentionSettings.before(now, retention.audit()))
                .update();
    }
}
