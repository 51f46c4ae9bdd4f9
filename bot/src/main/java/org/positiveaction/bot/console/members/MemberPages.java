package org.positiveaction.bot.console.members;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.console.ForceNames;
import org.positiveaction.bot.console.Frame;
import org.positiveaction.bot.team.Duty;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Lists those who work for a force of the member who looks. */
@Controller
class MemberPages {
    private final Members members;
    private final Duty duty;
    private final ForceNames forces;

    MemberPages(Members members, Duty duty, ForceNames forces) {
        this.members = members;
        this.duty = duty;
        this.forces = forces;
    }

    @GetMapping("/team/members")
    String list(TeamMember me, Model model) {
        model.addAttribute(
                "members",
                members.all().stream()
                        .filter(member -> !Collections.disjoint(member.forces(), me.forces()))
                        .map(member -> line(me, member))
                        .toList());
        return "console/members";
    }

    private MemberLine line(TeamMember me, TeamMember member) {
        Frame frame = Frame.of(member, duty.shiftOf(member.id()));
        return new MemberLine(
                member.name(),
                member.isLead(),
                String.join(", ", forces.of(member.forces())),
                frame.duty(),
                frame.onDuty(),
                reached(member),
                change(me, member));
    }

    private static String reached(TeamMember member) {
        List<String> ways = new ArrayList<>();
        member.account().ifPresent(account -> ways.add("Microsoft account"));
        member.mobile().ifPresent(mobile -> ways.add("mobile"));
        return ways.isEmpty() ? "nothing yet" : String.join(", ", ways);
    }

    private static @Nullable UUID change(TeamMember me, TeamMember member) {
        return Leading.mayChange(me, member) ? member.id().value() : null;
    }
}
