package org.positiveaction.bot.team;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.privacy.Holding;
import org.positiveaction.bot.privacy.PersonalData;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The team members, as personal data: they stay as long as they work here, and their names as long as the audit. */
@Component
class TeamData implements PersonalData {
    private static final String NOBODY = "Somebody who has left";

    private final JdbcClient jdbc;
    private final MemberLines lines;
    private final Seal seal;
    private final RetentionSettings retention;

    TeamData(JdbcClient jdbc, MemberLines lines, Seal seal, RetentionSettings retention) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.seal = seal;
        this.retention = retention;
    }

    @Override
    public Set<String> tables() {
        return Set.of("team_member", "team_member_force", "team_member_line", "team_channel", "shift", "shift_code");
    }

    @Override
    public List<Holding> heldOf(ConversationId candidate) {
        return List.of();
    }

    @Override
    public boolean needsAddress(ConversationId conversation) {
        return lines.isTheTeams(conversation);
    }

    /** Somebody of the team stays in the team, also if they have asked something as a candidate would. */
    @Override
    public void erase(ConversationId candidate) {}

    @Override
    public void expire(Instant now) {
        Object longAgo = RetentionSettings.before(now, retention.audit());
        jdbc.sql("update team_member set name = ? where removed_at < ?")
                .params(seal.seal(NOBODY), longAgo)
                .update();
        jdbc.sql("delete from shift where ended_at < ?").param(longAgo).update();
        jdbc.sql("delete from shift_code where expires_at < ?")
                .param(RetentionSettings.before(now, retention.transcripts()))
                .update();
    }
}
