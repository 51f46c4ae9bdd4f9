package org.positiveaction.bot.candidate;

import java.util.Optional;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where candidates are reached, for who has something to tell them unasked. */
@Component
public class CandidateLines {
    private final JdbcClient jdbc;

    CandidateLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a conversation takes place; empty if nothing was ever said in it. */
    public Optional<Line> find(ConversationId candidate) {
        return jdbc.sql("select channel, place, person from conversation where id = ?")
                .param(candidate.value())
                .query((row, n) -> new Line(
                        candidate,
                        Address.of(
                                Channel.valueOf(row.getString("channel")),
                                row.getString("place"),
                                row.getString("person"))))
                .optional();
    }
}
