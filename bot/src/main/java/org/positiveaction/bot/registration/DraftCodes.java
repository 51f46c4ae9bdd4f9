package org.positiveaction.bot.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The codes by which drafts are gone on with elsewhere. Each works once, and for as long as its draft is kept. */
@Component
@Transactional
public class DraftCodes {
    /** How many wrong ones somebody may name in this time: of some 10^11 codes. */
    private static final int MOST_TRIES = 5;

    private static final Duration TRIES_COUNT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final Seal seal;
    private final Clock clock;

    DraftCodes(JdbcClient jdbc, Drafts drafts, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.seal = seal;
        this.clock = clock;
    }

    /** A new code for a candidate's draft; an earlier one is void. Empty if there is no draft. */
    public Optional<DraftCode> create(ConversationId candidate) {
        DraftCode code = DraftCode.create();
        int given = jdbc.sql(
                        "update registration_draft set code_hash = ? where conversation_id = ? and answered_at > ?")
                .params(hash(code), candidate.value(), drafts.oldest())
                .update();
        return Optional.of(code).filter(one -> given > 0);
    }

    /** Moves the draft that a code stands for to a conversation, in the place of one that was begun there. */
    public GoneOn goOn(ConversationId here, DraftCode code) {
        if (tries(here) >= MOST_TRIES) {
            return new GoneOn.TooManyTries();
        }
        return lock(code).<GoneOn>map(draft -> move(draft, here)).orElseGet(() -> {
            countTry(here);
            return new GoneOn.NoSuchCode();
        });
    }

    private Optional<Draft> lock(DraftCode code) {
        return jdbc.sql("select * from registration_draft where code_hash = ? and answered_at > ? for update")
                .params(hash(code), drafts.oldest())
                .query(drafts::draft)
                .optional();
    }

    private GoneOn move(Draft draft, ConversationId here) {
        if (!draft.candidate().equals(here)) {
            drafts.forget(here);
        }
        jdbc.sql("update registration_draft set conversation_id = ?, code_hash = null, answered_at = ?"
                        + " where conversation_id = ?")
                .params(
                        here.value(),
                        OffsetDateTime.now(clock),
                        draft.candidate().value())
                .update();
        return new GoneOn.Moved(draft.movedTo(here), draft.candidate());
    }

    private int tries(ConversationId candidate) {
        return jdbc.sql("select tries from registration_code_try where conversation_id = ? and first_at > ?")
                .params(candidate.value(), firstThatCounts())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private void countTry(ConversationId candidate) {
        int tries = tries(candidate);
        if (tries == 0) {
            jdbc.sql("delete from registration_code_try where conversation_id = ?")
                    .param(candidate.value())
                    .update();
            jdbc.sql("insert into registration_code_try (conversation_id, tries, first_at) values (?, 1, ?)")
                    .params(candidate.value(), OffsetDateTime.now(clock))
                    .update();
        } else {
            jdbc.sql("update registration_code_try set tries = tries + 1 where conversation_id = ?")
                    .param(candidate.value())
                    .update();
        }
    }

    /** Tries before this are forgotten. */
    OffsetDateTime firstThatCounts() {
        return OffsetDateTime.now(clock).minus(TRIES_COUNT);
    }

    private String hash(DraftCode code) {
        return seal.hash(code.value());
    }
}
