package org.positiveaction.bot.registration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.privacy.Holding;
import org.positiveaction.bot.privacy.PeriodWords;
import org.positiveaction.bot.privacy.PersonalData;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is held of who registers. What was counted of promises stays, for it tells of nobody. */
@Component
class RegistrationData implements PersonalData {
    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final OwnRegistrations registrations;
    private final DraftCodes codes;
    private final Knowledge knowledge;
    private final RetentionSettings retention;

    RegistrationData(
            JdbcClient jdbc,
            Drafts drafts,
            OwnRegistrations registrations,
            DraftCodes codes,
            Knowledge knowledge,
            RetentionSettings retention) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.registrations = registrations;
        this.codes = codes;
        this.knowledge = knowledge;
        this.retention = retention;
    }

    @Override
    public Set<String> tables() {
        return Set.of("registration_draft", "registration_code_try", "registration_question", "registration");
    }

    @Override
    public List<Holding> heldOf(ConversationId candidate) {
        List<Holding> held = new ArrayList<>();
        drafts.find(candidate)
                .ifPresent(draft -> held.add(new Holding(
                        "a registration that you began",
                        details(draft.force(), draft.name(), draft.role(), draft.stage(), Optional.empty()),
                        "for " + PeriodWords.of(retention.drafts()) + " after your last answer")));
        registrations.of(candidate).forEach(one -> held.add(held(one)));
        return held;
    }

    private Holding held(Registration one) {
        Registration.Told told = one.told();
        return new Holding(
                "your registration for " + one.interest().words(),
                details(one.force(), Optional.of(told.name()), told.role(), told.stage(), Optional.of(told.reach())),
                "for " + PeriodWords.of(retention.registrations())
                        + " after the team was in touch, or ought to have been");
    }

    private List<String> details(
            ForceId force, Optional<String> name, Optional<Role> role, Optional<Stage> stage, Optional<String> reach) {
        return Stream.of(
                        Optional.of("Force: "
                                + knowledge.force(force).map(Force::name).orElse(force.value())),
                        name.map(words -> "Name: " + words),
                        role.map(one -> "Role: " + one.ofOne()),
                        stage.map(one -> "Stage: " + one.words()),
                        reach.map(words -> "How to reach you: " + words))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void erase(ConversationId candidate) {
        tables().forEach(table -> jdbc.sql("delete from " + table + " where conversation_id = ?")
                .param(candidate.value())
                .update());
    }

    @Override
    public void expire(Instant now) {
        OffsetDateTime oldDrafts = RetentionSettings.before(now, retention.drafts());
        delete("registration_draft where answered_at <= ?", oldDrafts);
        delete("registration_question where asked_at <= ?", oldDrafts);
        delete("registration_code_try where first_at <= ?", codes.firstThatCounts());
        delete(
                "registration where coalesce(contacted_at, promised_for) <= ?",
                RetentionSettings.before(now, retention.registrations()));
    }

    private void delete(String whose, OffsetDateTime before) {
        jdbc.sql("delete from " + whose).param(before).update();
    }
}
