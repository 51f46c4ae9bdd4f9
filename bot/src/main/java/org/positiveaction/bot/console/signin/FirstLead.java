package org.positiveaction.bot.console.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.setup.SetupFault;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Adds the lead who adds everybody else, as long as there is none. */
@Component
@Profile("production")
class FirstLead {
    private static final Logger log = LoggerFactory.getLogger(FirstLead.class);
    private static final Pattern FORM = Pattern.compile("(.{1,100}),\\s*([0-9a-fA-F-]{36})");

    private final Optional<TeamMember> lead;
    private final Members members;
    private final Knowledge knowledge;

    FirstLead(
            @Value("${team.first-lead:}") String setting,
            @Value("${microsoft.app-tenant-id:}") String tenant,
            Members members,
            Knowledge knowledge) {
        this.members = members;
        this.knowledge = knowledge;
        this.lead = setting.isBlank() ? Optional.empty() : Optional.of(read(setting.strip(), tenant.strip()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void addIfThereIsNone() {
        if (members.all().stream().anyMatch(TeamMember::isLead)) {
            return;
        }
        lead.ifPresentOrElse(
                this::add,
                () -> log.warn("Nobody can sign in at /team yet: set TEAM_FIRST_LEAD to the name and the object id"
                        + " of the person who adds the others, and start again"));
    }

    private void add(TeamMember first) {
        try {
            members.save(first);
        } catch (DuplicateKeyException another) {
            log.info("Another bot that starts now has added the first lead");
        }
    }

    private TeamMember read(String setting, String tenant) {
        Matcher parts = FORM.matcher(setting);
        if (!parts.matches() || !isId(parts.group(2))) {
            throw new SetupFault(List.of("Set TEAM_FIRST_LEAD to a name and the person's object id in Microsoft Entra,"
                    + " such as Sam Smith,11111111-2222-3333-4444-555555555555."));
        }
        return new TeamMember(
                MemberId.create(),
                parts.group(1).strip(),
                TeamMember.Role.LEAD,
                knowledge.forces().stream().map(Force::id).collect(Collectors.toSet()),
                Optional.of(new Account(tenant, parts.group(2))),
                Optional.empty());
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException otherForm) {
            return false;
        }
    }
}
