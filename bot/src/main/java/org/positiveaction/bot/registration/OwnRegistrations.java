package org.positiveaction.bot.registration;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.registration.Registration.Told;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What candidates do with their own registrations: make them, look at them, change them, take them back. */
@Component
@Transactional
public class OwnRegistrations {
    private final JdbcClient jdbc;
    private final RegistrationRows rows;
    private final Promises promises;
    private final Seal seal;
    private final Clock clock;

    OwnRegistrations(JdbcClient jdbc, RegistrationRows rows, Promises promises, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.promises = promises;
        this.seal = seal;
        this.clock = clock;
    }

    /** All that a candidate has registered, the oldest first. */
    public List<Registration> of(ConversationId candidate) {
        return jdbc.sql("select * from registration where conversation_id = ? order by id")
                .param(candidate.value())
                .query(rows)
                .list();
    }

    public Optional<Registration> find(ConversationId candidate, ForceId force, Interest interest) {
        return of(candidate).stream()
                .filter(one -> one.force().equals(force) && one.interest() == interest)
                .findFirst();
    }

    /**
     * Registers who has said all that was asked. Of one candidate there is one registration for each force and interest:
     * a second changes what is noted in the first, whose promise stays.
     */
    public Registration register(Draft draft, String reach) {
        Told told = new Told(draft.name().orElseThrow(), draft.role(), draft.stage(), reach);
        find(draft.candidate(), draft.force(), draft.interest())
                .ifPresentOrElse(before -> change(before, told), () -> insert(draft, told));
        return find(draft.candidate(), draft.force(), draft.interest()).orElseThrow();
    }

    private void insert(Draft draft, Told told) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into registration (conversation_id, force, interest, name, role, stage, reach,
                            registered_at, promised_for, chase, chase_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(draft.candidate().value())
                .param(draft.force().value())
                .param(draft.interest().name())
                .param(seal.seal(told.name()))
                .param(told.role().map(Role::name).orElse(null))
                .param(told.stage().map(Stage::name).orElse(null))
                .param(seal.seal(told.reach()))
                .param(now)
                .param(promises.make(draft.force()).atZone(clock.getZone()).toOffsetDateTime())
                .param(Chase.Reason.NEW.name())
                .param(now)
                .update();
    }

    /** Writes down something else in a registration. */
    public void change(Registration registration, Told told) {
        jdbc.sql("update registration set name = ?, role = ?, stage = ?, reach = ? where id = ?")
                .param(seal.seal(told.name()))
                .param(told.role().map(Role::name).orElse(null))
                .param(told.stage().map(Stage::name).orElse(null))
                .param(seal.seal(told.reach()))
                .param(registration.id().number())
                .update();
    }

    /** Takes a registration back, if it is the candidate's: nothing of it is kept. Says whether it was there. */
    public boolean takeBack(ConversationId candidate, RegistrationId id) {
        return jdbc.sql("delete from registration where id = ? and conversation_id = ?")
                        .params(id.number(), candidate.value())
                        .update()
                > 0;
    }
}
