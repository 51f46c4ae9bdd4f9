package org.positiveaction.bot.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The team members, of all forces. */
@Component
public class Members {
    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    Members(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** All who have not been removed, by name. */
    public List<TeamMember> all() {
        return jdbc.sql("select * from team_member where removed_at is null").query(this::member).list().stream()
                .sorted(Comparator.comparing(TeamMember::name))
                .toList();
    }

    /** Those who talk to candidates of a force, by name. */
    public List<TeamMember> of(ForceId force) {
        return all().stream().filter(member -> member.worksFor(force)).toList();
    }

    /** Nobody if there is none of this id, or they were removed. */
    public Optional<TeamMember> find(MemberId id) {
        return jdbc.sql("select * from team_member where id = ? and removed_at is null")
                .param(id.value())
                .query(this::member)
                .optional();
    }

    public Optional<TeamMember> find(Account account) {
        return jdbc.sql("select * from team_member where account_hash = ? and removed_at is null")
                .param(seal.hash(account))
                .query(this::member)
                .optional();
    }

    /** Who is said to text from this number: numbers can be forged, so it proves nothing by itself. */
    public Optional<TeamMember> findByMobile(String mobile) {
        return jdbc.sql("select * from team_member where mobile_hash = ? and removed_at is null")
                .param(seal.hash(mobile))
                .query(this::member)
                .optional();
    }

    /** Those who talk to candidates of some forces, and those who did until they were removed. */
    public Set<MemberId> everOf(Collection<ForceId> forces) {
        return forces.isEmpty()
                ? Set.of()
                : jdbc.sql("select distinct member_id from team_member_force where force in (:forces)")
                        .param("forces", forces.stream().map(ForceId::value).toList())
                        .query((row, n) -> new MemberId(row.getObject(1, UUID.class)))
                        .set();
    }

    /** All, as {@link #all}; until the transaction ends nobody else who asks in this way goes on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TeamMember> lockAll() {
        jdbc.sql("select id from team_member where removed_at is null order by id for update")
                .query(UUID.class)
                .list();
        return all();
    }

    /** The name of a member, also of one who was removed. */
    public String nameOf(MemberId id) {
        return seal.open(jdbc.sql("select name from team_member where id = ?")
                .param(id.value())
                .query(String.class)
                .single());
    }

    /**
     * Adds a member, or changes what is known of one.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another member has the account or the number
     */
    @Transactional
    public void save(TeamMember member) {
        find(member.id()).ifPresent(before -> forgetLines(before, member));
        int known =
                jdbc.sql("""
                        update team_member set name = ?, role = ?, tenant = ?, object_id = ?, account_hash = ?,
                            mobile = ?, mobile_hash = ?
                        where id = ? and removed_at is null""").params(values(member)).param(member.id().value()).update();
        if (known == 0) {
            insert(member);
        }
        jdbc.sql("delete from team_member_force where member_id = ?")
                .param(member.id().value())
                .update();
        member.forces()
                .forEach(force -> jdbc.sql("insert into team_member_force (member_id, force) values (?, ?)")
                        .params(member.id().value(), force.value())
                        .update());
    }

    /** Where a member was reached under another account or number, they are not any more. */
    private void forgetLines(TeamMember before, TeamMember after) {
        if (!before.account().equals(after.account())) {
            forgetLine(after, Channel.TEAMS);
        }
        if (!before.mobile().equals(after.mobile())) {
            forgetLine(after, Channel.SMS);
            jdbc.sql("update shift set ended_at = ?, open_for = null where open_for = ? and route = 'SMS'")
                    .params(OffsetDateTime.now(clock), after.id().value())
                    .update();
        }
    }

    private void forgetLine(TeamMember member, Channel channel) {
        jdbc.sql("delete from team_member_line where member_id = ? and channel = ?")
                .params(member.id().value(), channel.name())
                .update();
    }

    private void insert(TeamMember member) {
        jdbc.sql("""
                insert into team_member (name, role, tenant, object_id, account_hash, mobile, mobile_hash, id, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(values(member))
                .param(member.id().value())
                .param(OffsetDateTime.now(clock))
                .update();
    }

    private List<@Nullable String> values(TeamMember member) {
        return Arrays.asList(
                seal.seal(member.name()),
                member.role().name(),
                member.account().map(Account::tenant).map(seal::seal).orElse(null),
                member.account().map(Account::objectId).map(seal::seal).orElse(null),
                member.account().map(seal::hash).orElse(null),
                member.mobile().map(seal::seal).orElse(null),
                member.mobile().map(seal::hash).orElse(null));
    }

    /** Removes a member: their shift ends, and their account and number are forgotten; the name stays for the record. */
    @Transactional
    public void remove(MemberId id) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                update team_member set removed_at = ?, tenant = null, object_id = null, account_hash = null,
                    mobile = null, mobile_hash = null
                where id = ? and removed_at is null""").params(now, id.value()).update();
        jdbc.sql("update shift set ended_at = ?, open_for = null where open_for = ?")
                .params(now, id.value())
                .update();
        jdbc.sql("delete from team_member_line where member_id = ?")
                .param(id.value())
                .update();
    }

    private TeamMember member(ResultSet row, int number) throws SQLException {
        MemberId id = new MemberId(row.getObject("id", UUID.class));
        String tenant = row.getString("tenant");
        String objectId = row.getString("object_id");
        return new TeamMember(
                id,
                seal.open(row.getString("name")),
                TeamMember.Role.valueOf(row.getString("role")),
                Set.copyOf(forces(id)),
                tenant == null || objectId == null
                        ? Optional.empty()
                        : Optional.of(new Account(seal.open(tenant), seal.open(objectId))),
                Optional.ofNullable(row.getString("mobile")).map(seal::open));
    }

    private List<ForceId> forces(MemberId id) {
        return jdbc.sql("select force from team_member_force where member_id = ?")
                .param(id.value())
                .query((row, n) -> new ForceId(row.getString(1)))
                .list();
    }
}
