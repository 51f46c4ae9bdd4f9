package org.positiveaction.bot.candidate;

import java.util.Optional;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where candidates are reached, for who has something to tell them unasked. */
@Component
public class CandidateLines {
    private final JdbcClient jdbc;
    private final Seal seal;

    CandidateLines(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Where a conversation takes place; empty if nothing was ever said in it. */
    public Optional<Line> find(ConversationId candidate) {
        return jdbc.sql("select channel, place, person from conversation where id = ?")
                .param(candidate.value())
                .query((row, n) -> new Line(candidate, seal.address(row)))
                .optional();
    }
}
