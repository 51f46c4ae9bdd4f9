package org.positiveaction.bot.candidate;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody we talk to. */
@Component
public class Candidates {
    private final JdbcClient jdbc;
    private final Clock clock;

    Candidates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Candidate> find(ConversationId conversation) {
        return jdbc.sql("select force from candidate where conversation_id = ?")
                .param(conversation.value())
                .query((row, n) -> new Candidate(
                        conversation,
                        Optional.ofNullable(row.getString("force")).map(ForceId::new)))
                .optional();
    }

    /** Remembers somebody who speaks to us for the first time. */
    public Candidate meet(ConversationId conversation, @Nullable ForceId force) {
        jdbc.sql("insert into candidate (conversation_id, force, met_at) values (?, ?, ?)")
                .param(conversation.value())
                .param(force == null ? null : force.value())
                .param(OffsetDateTime.now(clock))
                .update();
        return new Candidate(conversation, Optional.ofNullable(force));
    }

    /** Remembers that somebody is told who answers them; says whether it is for the first time. */
    public boolean introduce(ConversationId conversation) {
        return jdbc.sql("""
                        update candidate set introduced_at = ?
                        where conversation_id = ? and introduced_at is null""")
                        .params(OffsetDateTime.now(clock), conversation.value())
                        .update()
                > 0;
    }

    /** Changes the force that a candidate thinks of joining. */
    public Candidate choose(Candidate candidate, ForceId force) {
        jdbc.sql("update candidate set force = ? where conversation_id = ?")
                .params(force.value(), candidate.conversation().value())
                .update();
        return new Candidate(candidate.conversation(), Optional.of(force));
    }
}
