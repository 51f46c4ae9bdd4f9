package org.positiveaction.bot.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The messages waiting to leave. */
@Component
public class Outbox {
    private final JdbcClient jdbc;
    private final Seal seal;
    private final Floor floor;
    private final CardText cardText;
    private final OptOuts optOuts;
    private final DeliverySettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            JdbcClient jdbc,
            Seal seal,
            Floor floor,
            CardText cardText,
            OptOuts optOuts,
            DeliverySettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.floor = floor;
        this.cardText = cardText;
        this.optOuts = optOuts;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts a message behind those already posted to the same conversation. It leaves if, and only if, the transaction
     * that this is called in commits.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OutboxId post(ConversationId conversation, Address to, Speaker speaker, Speech speech) {
        return post(new Line(conversation, to), speaker, speech, usualEnd(), null);
    }

    /** The same for what is of no use any more from a given time on, or even sooner, as everything is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OutboxId post(ConversationId conversation, Address to, Speaker speaker, Speech speech, Instant until) {
        Instant end = until.isBefore(usualEnd()) ? until : usualEnd();
        return post(new Line(conversation, to), speaker, speech, end, null);
    }

    /**
     * Puts new words in the place of an earlier message, where the channel can change what it has shown: cards in Teams.
     * It is dropped if the earlier one never arrived.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OutboxId change(OutboxId earlier, Line line, Speech speech) {
        return post(line, Speaker.SYSTEM, speech, usualEnd(), earlier);
    }

    private Instant usualEnd() {
        return clock.instant().plus(settings.keepsFor());
    }

    private OutboxId post(Line line, Speaker speaker, Speech speech, Instant end, @Nullable OutboxId changes) {
        ConversationId conversation = line.conversation();
        Address to = line.to();
        OutboxId id = OutboxId.create();
        Floor.Place place = floor.next(conversation);
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                insert into outbox (id, conversation_id, number, channel, place, person, speaker, epoch, text, card,
                    state, attempts, fence, try_at, expires_at, created_at, changes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, 0, ?, ?, ?, ?)""")
                .param(id.value())
                .param(conversation.value())
                .param(place.number())
                .param(to.channel().name())
                .param(seal.seal(to.place()))
                .param(seal.seal(to.person()))
                .param(speaker.name())
                .param(place.epoch())
                .param(seal.seal(speech.text()))
                .param(cardText.write(speech.card()))
                .param(now)
                .param(end.atZone(clock.getZone()).toOffsetDateTime())
                .param(now)
                .param(changes == null ? null : changes.value())
                .update();
        events.publishEvent(new Posted());
        return id;
    }

    /** Takes back those of some messages that have not begun to leave; says which these are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<OutboxId> takeBack(Collection<OutboxId> ids) {
        return ids.stream().filter(this::isTakenBack).toList();
    }

    private boolean isTakenBack(OutboxId id) {
        return jdbc.sql("""
                        update outbox set state = 'DROPPED', reason = 'not wanted any more', settled_at = ?
                        where id = ? and state = 'WAITING'""").params(OffsetDateTime.now(clock), id.value()).update() > 0;
    }

    /** How far the last message of a conversation has come; empty if there is none. */
    public Optional<Progress> progressOfLast(ConversationId conversation) {
        return jdbc.sql("select state from outbox where conversation_id = ? order by number desc limit 1")
                .param(conversation.value())
                .query(String.class)
                .optional()
                .map(state -> State.valueOf(state).progress());
    }

    /** How far each of these messages has come; without those of which there is none, or no longer. */
    public Map<OutboxId, Progress> progress(Collection<OutboxId> ids) {
        Map<OutboxId, Progress> all = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, state from outbox where id in (:ids)")
                    .param("ids", ids.stream().map(OutboxId::value).toList())
                    .query((RowCallbackHandler) row -> all.put(
                            new OutboxId(row.getObject("id", UUID.class)),
                            State.valueOf(row.getString("state")).progress()));
        }
        return all;
    }

    /** Whether some message of ours has this provider's id already. */
    public boolean knows(String providerId) {
        return jdbc.sql("select count(*) from outbox where provider_id = ?")
                        .param(providerId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Takes note of what a provider says later of a message. Reports repeat and overtake each other: a message never
     * goes back, and one that is delivered, failed or dropped stays so. Unknown ids are ignored.
     */
    @Transactional
    public void report(OutboxId id, DeliveryReport report) {
        State to = State.after(report.stage());
        int moved = jdbc.sql("""
                update outbox set state = :state, provider_id = :providerId, reason = :reason, settled_at = :now
                where id = :id and state in (:before)""")
                .param("state", to.name())
                .param("providerId", report.providerId())
                .param("reason", report.reason())
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .param("before", to.mayFollow().stream().map(State::name).toList())
                .update();
        if (moved > 0 && report.stage() == DeliveryReport.Stage.OPTED_OUT && optOuts.addAtProvider(addressOf(id))) {
            events.publishEvent(new OptedOut(conversationOf(id)));
        }
        if (moved > 0 && to == State.FAILED) {
            events.publishEvent(new NotDelivered(
                    id,
                    conversationOf(id),
                    true,
                    true,
                    Objects.requireNonNullElse(report.reason(), "no reason was given")));
        }
        events.publishEvent(new Posted());
    }

    private ConversationId conversationOf(OutboxId id) {
        return jdbc.sql("select conversation_id from outbox where id = ?")
                .param(id.value())
                .query((row, n) -> new ConversationId(row.getObject(1, UUID.class)))
                .single();
    }

    private Address addressOf(OutboxId id) {
        return jdbc.sql("select channel, place, person from outbox where id = ?")
                .param(id.value())
                .query((row, n) -> seal.address(row))
                .single();
    }
}
