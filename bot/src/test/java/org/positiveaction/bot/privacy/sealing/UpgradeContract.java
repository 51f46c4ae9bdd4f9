package org.positiveaction.bot.privacy.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.positiveaction.bot.privacy.sealing.OldRows.ANN;
import static org.positiveaction.bot.privacy.sealing.OldRows.BEA;
import static org.positiveaction.bot.privacy.sealing.OldRows.PRIYA;
import static org.positiveaction.bot.testing.TestSeal.SEAL;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.testing.EverySeal;
import org.positiveaction.bot.testing.Traces;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of a bot that sealed nothing, with something in each table, becomes one in which nothing can be read. */
abstract class UpgradeContract {
    private static final List<String> READABLE = List.of(
            "447700900123",
            "1chatofbea",
            "29:1bea",
            "zebra",
            "Priya Shah",
            "some-tenant",
            "some-object",
            "447700900456");

    private final DataSource database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);

    abstract DataSource database();

    @BeforeEach
    void aDatabaseOfAnOlderBot() {
        OldRows.inEachTable(database);
    }

    @Test
    void leavesNothingThatCanBeRead() {
        assertThat(READABLE)
                .allSatisfy(words -> assertThat(new Traces(database).of(words)).isNotEmpty());

        upgrade();

        assertThat(READABLE)
                .allSatisfy(words -> assertThat(new Traces(database).of(words)).isEmpty());
    }

    @Test
    void losesNothing() {
        upgrade();

        assertThat(opened("select text from transcript_line where speaker = 'CANDIDATE'"))
                .containsExactlyInAnyOrder("a zebra from SMS", "a zebra from TEAMS");
        assertThat(opened("select said_by from transcript_line where said_by is not null"))
                .containsOnly("Priya Shah");
        assertThat(opened("select place from conversation")).containsExactlyInAnyOrder(ANN.place(), BEA.place());
        assertThat(opened("select text from utterance where text is not null"))
                .containsExactlyInAnyOrder("an unheard zebra from SMS", "an unheard zebra from TEAMS");
        assertThat(opened("select object_id from utterance where object_id is not null"))
                .containsOnly(PRIYA.objectId());
        assertThat(opened("select card from outbox where card is not null")).containsOnly("{\"title\":\"zebra\"}");
        assertThat(opened("select words from question")).contains("a zebra from SMS");
        assertThat(opened("select content from open_question")).contains("the rest of a zebra");
        assertThat(opened("select reference from teams_reference")).containsExactly("{\"user\":\"29:1bea\"}");
        assertThat(opened("select name from team_member")).containsExactly("Priya Shah");
        assertThat(opened("select mobile from team_member")).containsExactly("+447700900456");
        assertThat(opened("select person from team_member_line")).containsExactlyInAnyOrder("29:1bea", "+447700900456");
        assertThat(opened("select reason from handoff")).containsExactly("wants to ask a zebra");
        assertThat(opened("select text from handoff_note")).containsExactly("prefers zebras");
        assertThat(opened("select words from access_need")).containsExactly("room for a zebra");
        assertThat(opened("select host from session")).containsExactly("Priya Shah");
    }

    @Test
    void findsAddressesByTheirHash() {
        upgrade();

        assertThat(count("conversation", "address_hash = ?", SEAL.hash(ANN))).isOne();
        assertThat(count("conversation", "person_hash = ?", SEAL.hashOfPerson(BEA)))
                .isOne();
        assertThat(count("opt_out", "address_hash = ?", SEAL.hash(ANN))).isOne();
        assertThat(count("teams_reference", "address_hash = ?", SEAL.hash(BEA))).isOne();
        assertThat(count("team_member", "account_hash = ?", SEAL.hash(PRIYA))).isOne();
        assertThat(count("team_member", "mobile_hash = ?", SEAL.hash("+447700900456")))
                .isOne();
    }

    @Test
    void stillKnowsAMessageByItsId() {
        upgrade();

        assertThat(count("utterance", "provider_id = ?", "SM-heard")).isOne();
        assertThat(count("utterance", "provider_id = ?", SEAL.hash("a:1chatofbea|heard")))
                .isOne();
        assertThat(count("utterance", "original_id = ?", SEAL.hash("a:1chatofbea|heard")))
                .isOne();
        assertThat(count("transcript_line", "provider_id = ?", SEAL.hash("a:1chatofbea|heard")))
                .isOne();
        assertThat(count("question", "provider_id = ?", SEAL.hash("a:1chatofbea|heard")))
                .isOne();
    }

    @Test
    void opensNoSecondConversationAtAnAddress() {
        upgrade();

        assertThatThrownBy(() -> jdbc.sql("""
                        insert into conversation (id, channel, place, person, address_hash, person_hash, last_number,
                            opened_at)
                        values (?, 'SMS', '', '', ?, '', 0, ?)""")
                        .params(UUID.randomUUID(), SEAL.hash(ANN), OffsetDateTime.now())
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void forgetsTheAccountOfWhatWasHeard() {
        upgrade();

        assertThat(count("utterance", "tenant is not null and heard_at is not null"))
                .isZero();
    }

    @Test
    void getsThroughALongTable() {
        List<String> said =
                IntStream.range(0, 1_300).mapToObj(n -> "zebra " + n).toList();
        said.forEach(words -> new OldRows(jdbc).line(words));

        upgrade();

        assertThat(opened("select text from transcript_line")).containsAll(said);
    }

    @Test
    void sealsAllOrNothing() {
        assertThatThrownBy(() -> flyway(new Upgrade(SEAL, EverySeal.tables()) {
                            @Override
                            public void migrate(Context context) {
                                super.migrate(context);
                                throw new IllegalStateException("the process ended");
                            }
                        })
                        .migrate())
                .isInstanceOf(FlywayException.class);
        assertThat(jdbc.sql("select text from handoff_note").query(String.class).single())
                .isEqualTo("prefers zebras");

        flyway(new Upgrade(SEAL, EverySeal.tables())).repair();
        losesNothing();
    }

    /** What somebody wrote may look as if it were sealed. */
    @Test
    void sealsWhatOnlyLooksSealed() {
        String sealed = SEAL.seal("something else");
        new OldRows(jdbc).line(sealed);

        upgrade();

        assertThat(opened("select text from transcript_line")).contains(sealed);
    }

    private void upgrade() {
        flyway(new Upgrade(SEAL, EverySeal.tables())).migrate();
    }

    private Flyway flyway(Upgrade upgrade) {
        return Flyway.configure().dataSource(database).javaMigrations(upgrade).load();
    }

    private List<String> opened(String select) {
        return jdbc.sql(select).query((row, n) -> row.getString(1)).list().stream()
                .map(SEAL::open)
                .toList();
    }

    private int count(String table, String condition, Object... values) {
        return jdbc.sql("select count(*) from " + table + " where " + condition)
                .params(values)
                .query(Integer.class)
                .single();
    }
}
