package org.positiveaction.bot.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.privacy.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks messages as leaving, and records what became of them. Each call is a short transaction; the carrier is called
 * between two of them.
 *
 * <p>A fence grows each time a message is picked up, so that whoever was too slow with it can no longer say what became
 * of it.
 */
@Component
class Departures {
    private static final Logger log = LoggerFactory.getLogger(Departures.class);

    private final JdbcClient jdbc;
    private final Seal seal;
    private final CardText cardText;
    private final OptOuts optOuts;
    private final Floor floor;
    private final DeliverySettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Departures(
            JdbcClient jdbc,
            Seal seal,
            CardText cardText,
            OptOuts optOuts,
            Floor floor,
            DeliverySettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.cardText = cardText;
        this.optOuts = optOuts;
        this.floor = floor;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** A message picked up. */
    record Pickup(Parcel parcel, long fence, int attempts, Instant expiresAt) {}

    private record Row(Pickup pickup, Speaker speaker, long epoch, boolean isChange) {}

    /**
     * Marks up to so many messages as leaving: the oldest of each conversation in which nothing is on its way or in
     * doubt. What may not leave any more is dropped instead.
     */
    @Transactional
    public List<Pickup> pickUp(Channel channel, int most) {
        return due(channel, State.WAITING, """
                and not exists (select 1 from outbox earlier where earlier.conversation_id = o.conversation_id
                    and earlier.number < o.number and earlier.state in ('WAITING', 'SENDING', 'UNKNOWN'))""", most).stream()
                .flatMap(row -> leave(row).stream())
                .toList();
    }

    /** Picks up messages whose outcome is unknown and that it is time to look for. */
    @Transactional
    public List<Pickup> pickUpUnknown(Channel channel, int most) {
        return due(channel, State.UNKNOWN, "", most).stream()
                .map(row -> lookAt(row.pickup()))
                .toList();
    }

    /** Declares unknown what was marked as leaving by a process that ended in the middle of it. */
    @Transactional
    public int recover() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                update outbox set state = 'UNKNOWN', reason = 'the process ended while it was leaving', try_at = ?
                where state = 'SENDING' and left_at < ?""").params(now, now.minus(settings.lease())).update();
    }

    @Transactional
    public void settle(Pickup pickup, State state, Optional<String> providerId, String reason) {
        settleAs(pickup, state, providerId, reason);
    }

    /** @param certain whether it certainly did not arrive */
    @Transactional
    public void drop(Pickup pickup, boolean certain, String reason) {
        if (settleAs(pickup, State.DROPPED, Optional.empty(), reason)) {
            tell(pickup, certain, true, reason);
        }
    }

    /** Records that whom a message was for has opted out at the provider: nothing more leaves for them. */
    @Transactional
    public void optOut(Pickup pickup) {
        if (optOuts.addAtProvider(pickup.parcel().to())) {
            events.publishEvent(new OptedOut(pickup.parcel().conversation()));
        }
    }

    private boolean settleAs(Pickup pickup, State state, Optional<String> providerId, String reason) {
        return jdbc.sql("""
                update outbox set state = ?, provider_id = coalesce(?, provider_id), reason = ?, settled_at = ?
                where id = ? and fence = ? and state in ('SENDING', 'UNKNOWN')""")
                        .param(state.name())
                        .param(providerId.orElse(null))
                        .param(reason)
                        .param(OffsetDateTime.now(clock))
                        .param(pickup.parcel().id().value())
                        .param(pickup.fence())
                        .update()
                > 0;
    }

    private void tell(Pickup pickup, boolean certain, boolean tried, String reason) {
        if (pickup.parcel().changes() == null) {
            events.publishEvent(
                    new NotDelivered(pickup.parcel().id(), pickup.parcel().conversation(), certain, tried, reason));
        }
    }

    /** Leaves a message for later: to be sent again, or to be looked for. */
    @Transactional
    public void putBack(Pickup pickup, State state, String reason, Duration wait) {
        jdbc.sql("""
                update outbox set state = ?, reason = ?, try_at = ?
                where id = ? and fence = ? and state in ('SENDING', 'UNKNOWN')""")
                .params(
                        state.name(),
                        reason,
                        OffsetDateTime.now(clock).plus(wait),
                        pickup.parcel().id().value(),
                        pickup.fence())
                .update();
    }

    boolean tooLate(Pickup pickup) {
        return !clock.instant().isBefore(pickup.expiresAt());
    }

    private List<Row> due(Channel channel, State state, String condition, int most) {
        return jdbc.sql("select o.*, (select earlier.provider_id from outbox earlier where earlier.id = o.changes)"
                        + " as changed_id from outbox o where o.state = ? and o.channel = ? and o.try_at <= ? "
                        + condition
                        + " order by o.try_at limit ? for update skip locked")
                .params(state.name(), channel.name(), OffsetDateTime.now(clock), most)
                .query(this::row)
                .list();
    }

    private Optional<Pickup> leave(Row row) {
        Optional<String> objection = objection(row);
        Pickup pickup = row.pickup();
        if (objection.isPresent()) {
            log.warn("Message {} was dropped: {}", pickup.parcel().id(), objection.get());
            jdbc.sql("update outbox set state = 'DROPPED', reason = ?, settled_at = ? where id = ?")
                    .params(
                            objection.get(),
                            OffsetDateTime.now(clock),
                            pickup.parcel().id().value())
                    .update();
            if (!row.isChange()) {
                tell(pickup, true, false, objection.get());
            }
            return Optional.empty();
        }
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        jdbc.sql("update outbox set state = 'SENDING', fence = ?, attempts = ?, left_at = ? where id = ?")
                .params(
                        pickup.fence(),
                        pickup.attempts(),
                        now,
                        pickup.parcel().id().value())
                .update();
        return Optional.of(pickup);
    }

    /** The send gate: why a message may not leave any more, if so. */
    private Optional<String> objection(Row row) {
        Parcel parcel = row.pickup().parcel();
        if (tooLate(row.pickup())) {
            return Optional.of("too late to be of use");
        }
        if (row.isChange() && parcel.changes() == null) {
            return Optional.of("what it changes never arrived");
        }
        if (row.speaker() == Speaker.SYSTEM) {
            return Optional.empty();
        }
        if (optOuts.contains(parcel.to())) {
            return Optional.of("opted out");
        }
        if (row.speaker() == Speaker.BOT && !floor.isTheBots(parcel.conversation(), row.epoch())) {
            return Optional.of("somebody else has taken over the conversation");
        }
        return Optional.empty();
    }

    private Pickup lookAt(Pickup pickup) {
        jdbc.sql("update outbox set fence = ?, attempts = ?, try_at = ? where id = ?")
                .params(
                        pickup.fence(),
                        pickup.attempts(),
                        OffsetDateTime.now(clock).plus(settings.lease()),
                        pickup.parcel().id().value())
                .update();
        return pickup;
    }

    private Row row(ResultSet row, int number) throws SQLException {
        Parcel parcel = new Parcel(
                new OutboxId(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                seal.address(row),
                new Speech(seal.open(row.getString("text")), cardText.read(row.getString("card"))),
                row.getString("changed_id"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
        return new Row(
                new Pickup(
                        parcel,
                        row.getLong("fence") + 1,
                        row.getInt("attempts") + 1,
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()),
                Speaker.valueOf(row.getString("speaker")),
                row.getLong("epoch"),
                row.getObject("changes") != null);
    }
}
