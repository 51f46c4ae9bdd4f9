package org.positiveaction.bot.console.members;

import java.util.List;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.TeamMember;

/**
 * What a lead has typed about a member, right or wrong.
 *
 * @param role the name of one of {@link TeamMember.Role}
 * @param forces ids
 */
public record MemberForm(String name, String role, List<String> forces, String tenant, String objectId, String mobile) {
    public MemberForm {
        forces = List.copyOf(forces);
    }

    /** An empty one; most members are of the tenant of the lead who adds them. */
    static MemberForm empty(TeamMember lead) {
        List<String> forces = lead.forces().size() == 1
                ? lead.forces().stream().map(ForceId::value).toList()
                : List.of();
        return new MemberForm("", TeamMember.Role.MEMBER.name(), forces, tenant(lead), "", "");
    }

    static MemberForm of(TeamMember member) {
        return new MemberForm(
                member.name(),
                member.role().name(),
                member.forces().stream().map(ForceId::value).toList(),
                tenant(member),
                member.account().map(Account::objectId).orElse(""),
                member.mobile().orElse(""));
    }

    private static String tenant(TeamMember member) {
        return member.account().map(Account::tenant).orElse("");
    }

    @Override
    public String toString() {
        return "MemberForm[…]";
    }
}
