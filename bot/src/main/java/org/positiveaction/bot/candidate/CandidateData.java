package org.positiveaction.bot.candidate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.privacy.Holding;
import org.positiveaction.bot.privacy.PeriodWords;
import org.positiveaction.bot.privacy.PersonalData;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is held of somebody as a candidate. That they want no messages stays for good, as a hash, when all else goes:
 * else we could not keep to it.
 */
@Component
class CandidateData implements PersonalData {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** What goes with the candidate. */
    private static final List<String> PARTING = List.of("consent", "candidate");

    private final JdbcClient jdbc;
    private final Consents consents;
    private final RetentionSettings retention;

    CandidateData(JdbcClient jdbc, Consents consents, RetentionSettings retention) {
        this.jdbc = jdbc;
        this.consents = consents;
        this.retention = retention;
    }

    @Override
    public Set<String> tables() {
        return Set.of("candidate", "consent", "opt_out");
    }

    @Override
    public List<Holding> heldOf(ConversationId candidate) {
        List<Holding> held = new ArrayList<>();
        add(held, "when you first wrote", acquaintance(candidate));
        add(held, "what you agreed to", agreements(candidate));
        return held;
    }

    private void add(List<Holding> held, String what, List<String> details) {
        if (!details.isEmpty()) {
            String until =
                    "for " + PeriodWords.of(retention.addresses()) + ", and as long as anything else about you is kept";
            held.add(new Holding(what, details, until));
        }
    }

    private List<String> acquaintance(ConversationId candidate) {
        return jdbc
                .sql("select force, met_at from candidate where conversation_id = ?")
                .param(candidate.value())
                .query((row, n) -> Stream.of(
                        "You first wrote to us on "
                                + date(row.getObject("met_at", OffsetDateTime.class)
                                        .toInstant()),
                        row.getString("force") == null ? "" : "The force you write about: " + row.getString("force")))
                .list()
                .stream()
                .flatMap(details -> details)
                .filter(detail -> !detail.isEmpty())
                .toList();
    }

    private List<String> agreements(ConversationId candidate) {
        return consents.of(candidate).stream().map(this::agreement).toList();
    }

    private String agreement(Consent consent) {
        String way = consent.channel() == Channel.SMS ? "by text" : "in Teams";
        String given = "You agreed " + way + " on " + date(consent.givenAt());
        String withdrawn = consent.withdrawnAt()
                .map(at -> ", and took it back on " + date(at))
                .orElse("");
        return given + withdrawn + ": \"" + consents.words(consent.wording()) + "\"";
    }

    private static String date(Instant at) {
        return DATE.format(at.atZone(ZoneId.of("Europe/London")));
    }

    /** What we remember of somebody needs no address by itself, and goes with it. */
    @Override
    public boolean needsAddress(ConversationId conversation) {
        return false;
    }

    @Override
    public void eraseAddress(Line line) {
        erase(line.conversation());
    }

    @Override
    public void erase(ConversationId candidate) {
        PARTING.forEach(table -> jdbc.sql("delete from " + table + " where conversation_id = ?")
                .param(candidate.value())
                .update());
    }

    /** Whom we have no address of any more, we do not know any more. */
    @Override
    public void expire(Instant now) {
        PARTING.forEach(table -> jdbc.sql(
                        "delete from " + table + " where conversation_id not in (select id from conversation)")
                .update());
    }
}
