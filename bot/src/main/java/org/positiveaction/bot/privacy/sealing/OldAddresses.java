package org.positiveaction.bot.privacy.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.privacy.Seal;

/** Adds the hashes by which addresses are found that are stored in plain. */
class OldAddresses {
    private final EachRow rows;
    private final Seal seal;

    OldAddresses(EachRow rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    void hash() {
        rows.each(
                "select id, channel, place, person from conversation",
                "update conversation set address_hash = ?, person_hash = ? where id = ?",
                row -> List.of(seal.hash(address(row)), seal.hashOfPerson(address(row)), row.getObject("id")));
        rows.each(
                "select channel, place, person, since from opt_out_in_plain",
                "insert into opt_out (address_hash, channel, since) values (?, ?, ?)",
                row -> List.of(seal.hash(address(row)), row.getString("channel"), time(row, "since")));
        rows.each(
                "select 'TEAMS' as channel, place, person, reference, updated_at from teams_reference_in_plain",
                "insert into teams_reference (address_hash, person_hash, reference, updated_at) values (?, ?, ?, ?)",
                row -> List.of(
                        seal.hash(address(row)),
                        seal.hashOfPerson(address(row)),
                        row.getString("reference"),
                        time(row, "updated_at")));
        rows.each(
                "select id, tenant, object_id, mobile from team_member",
                "update team_member set account_hash = ?, mobile_hash = ? where id = ?",
                row -> Arrays.asList(account(row), mobile(row), row.getObject("id")));
        hashIds("utterance", "provider_id", "channel = 'TEAMS'");
        hashIds("utterance", "original_id", "channel = 'TEAMS' and kind in ('EDITED', 'DELETED')");
        hashIds("question", "provider_id", "channel = 'TEAMS'");
        hashIds("transcript_line", "provider_id", """
                provider_id is not null and conversation_id in (select id from conversation where channel = 'TEAMS')""");
    }

    /** Teams' ids of messages begin with where they were said. */
    private void hashIds(String table, String column, String condition) {
        rows.each(
                "select id, " + column + " from " + table + " where " + condition,
                "update " + table + " set " + column + " = ? where id = ?",
                row -> List.of(seal.hash(row.getString(2)), row.getObject(1)));
    }

    private static Address address(ResultSet row) throws SQLException {
        return Address.of(Channel.valueOf(row.getString("channel")), row.getString("place"), row.getString("person"));
    }

    private @Nullable String account(ResultSet row) throws SQLException {
        String tenant = row.getString("tenant");
        String objectId = row.getString("object_id");
        return tenant == null || objectId == null ? null : seal.hash(new Account(tenant, objectId));
    }

    private @Nullable String mobile(ResultSet row) throws SQLException {
        String mobile = row.getString("mobile");
        return mobile == null ? null : seal.hash(mobile);
    }

    private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }
}
