package org.positiveaction.bot.mydata;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.positiveaction.bot.candidate.Candidate;
import org.positiveaction.bot.candidate.Candidates;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.privacy.PersonalData;
import org.positiveaction.bot.privacy.Persons;
import org.positiveaction.bot.team.MemberLines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases everything that we hold of people. */
@Component
public class Erasures {
    private final JdbcClient jdbc;
    private final List<PersonalData> stores;
    private final Persons persons;
    private final Candidates candidates;
    private final MemberLines members;
    private final Figures figures;
    private final Clock clock;

    Erasures(
            JdbcClient jdbc,
            List<PersonalData> stores,
            Persons persons,
            Candidates candidates,
            MemberLines members,
            Figures figures,
            Clock clock) {
        this.jdbc = jdbc;
        this.stores = stores;
        this.persons = persons;
        this.candidates = candidates;
        this.members = members;
        this.figures = figures;
        this.clock = clock;
    }

    /** Who asked for it, and how. */
    public enum How {
        IN_THE_CHAT,
        IN_WRITING
    }

    /** A conversation that is erased but for how to reach the person, who has still to be told. */
    record Rest(Receipt receipt, ConversationId conversation, Instant asked) {}

    /**
     * Erases all that is held of a person, in all conversations that we have with them, whatever they are in the middle
     * of. How they are reached, and the copies at providers, follow by themselves within minutes. That they want no
     * messages stays, as a hash.
     *
     * @return empty if nothing at all is held of them
     */
    @Transactional
    public Optional<Receipt> erase(ConversationId conversation, How how) {
        List<Line> lines = persons.linesOf(conversation);
        lines.forEach(line -> persons.lock(line.conversation()));
        lines.forEach(line -> stores.forEach(store -> store.lock(line.conversation())));
        Optional<ForceId> force = candidates.find(conversation).flatMap(Candidate::force);
        lines.forEach(line -> erase(line.conversation()));
        return lines.isEmpty() ? Optional.empty() : Optional.of(note(lines, how, force));
    }

    /** A member of the team stays one, and the account of who set up a team's channel stands at that as well. */
    private void erase(ConversationId conversation) {
        boolean theTeams = members.isTheTeams(conversation);
        for (PersonalData store : stores) {
            if (theTeams) {
                store.eraseBesideTheTeams(conversation);
            } else {
                store.erase(conversation);
            }
        }
    }

    /** The same, as somebody asked in a letter or a mail of a certain day. */
    @Transactional
    public Optional<Receipt> eraseAsWritten(ConversationId conversation, LocalDate written) {
        persons.lock(conversation);
        Optional<Receipt> receipt = justErased(conversation).or(() -> erase(conversation, How.IN_WRITING));
        receipt.ifPresent(made -> jdbc.sql("update erasure set written_on = ? where receipt = ?")
                .params(written, made.value())
                .update());
        return receipt;
    }

    /** The receipt of who was erased a moment ago and has not come back since: only how to reach them is left. */
    public Optional<Receipt> justErased(ConversationId conversation) {
        return candidates.find(conversation).isPresent()
                ? Optional.empty()
                : jdbc.sql("select max(receipt) from erasure_rest where conversation_id = ?")
                        .param(conversation.value())
                        .query((row, n) -> Optional.ofNullable(row.getString(1)).map(Receipt::new))
                        .single();
    }

    private Receipt note(List<Line> lines, How how, Optional<ForceId> force) {
        Receipt receipt = Receipt.create();
        jdbc.sql("insert into erasure (receipt, how, asked_at) values (?, ?, ?)")
                .params(receipt.value(), how.name(), OffsetDateTime.now(clock))
                .update();
        lines.forEach(line -> jdbc.sql("insert into erasure_rest (receipt, conversation_id) values (?, ?)")
                .params(receipt.value(), line.conversation().value())
                .update());
        figures.count(force.orElse(null), Figure.ERASED);
        return receipt;
    }

    /** Those of which something is left. */
    List<Rest> unfinished() {
        return jdbc.sql("""
                        select erasure_rest.receipt, conversation_id, asked_at
                        from erasure_rest join erasure on erasure.receipt = erasure_rest.receipt
                        order by erasure_rest.receipt, conversation_id""")
                .query((row, n) -> new Rest(
                        new Receipt(row.getString(1)),
                        new ConversationId(row.getObject(2, UUID.class)),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    void finish(Rest rest) {
        jdbc.sql("delete from erasure_rest where receipt = ? and conversation_id = ?")
                .params(rest.receipt().value(), rest.conversation().value())
                .update();
        jdbc.sql("""
                update erasure set done_at = ? where receipt = ?
                    and not exists (select 1 from erasure_rest where erasure_rest.receipt = erasure.receipt)""").params(OffsetDateTime.now(clock), rest.receipt().value()).update();
    }
}
