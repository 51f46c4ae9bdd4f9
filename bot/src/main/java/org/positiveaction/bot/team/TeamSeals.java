package org.positiveaction.bot.team;

import org.positiveaction.bot.privacy.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sealed of the team members, and of where they are reached. */
@Configuration(proxyBeanMethods = false)
class TeamSeals {
    @Bean
    SealedColumns sealedMembers() {
        return new SealedColumns("team_member", "id", "name", "tenant", "object_id", "mobile");
    }

    @Bean
    SealedColumns sealedMemberLines() {
        return new SealedColumns("team_member_line", "member_id", "place", "person");
    }

    @Bean
    SealedColumns sealedChannels() {
        return new SealedColumns("team_channel", "force", "place", "person");
    }
}
