package org.positiveaction.bot.registration.chase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.team.Duty;
import org.positiveaction.bot.team.MemberLines;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.Shift;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;

/** Where a force's team is reached: in its Teams channel, or in the chats of those on duty; and by text. */
@Component
class TeamLines {
    private final MemberLines lines;
    private final Duty duty;
    private final OptOuts optOuts;

    TeamLines(MemberLines lines, Duty duty, OptOuts optOuts) {
        this.lines = lines;
        this.duty = duty;
        this.optOuts = optOuts;
    }

    /** The first way on which anybody is reached; nowhere if nobody is. */
    List<Line> oneWay(ForceId force) {
        List<Line> inTeams = inTeams(force);
        return inTeams.isEmpty() ? onDuty(force, Route.SMS, Channel.SMS) : inTeams;
    }

    /** All ways. */
    List<Line> allWays(ForceId force) {
        return Stream.concat(inTeams(force).stream(), onDuty(force, Route.SMS, Channel.SMS).stream())
                .toList();
    }

    private List<Line> inTeams(ForceId force) {
        return lines.channelOf(force).map(List::of).orElseGet(() -> onDuty(force, Route.TEAMS, Channel.TEAMS));
    }

    /** In one order for all, so that two of us seldom wait for each other. */
    private List<Line> onDuty(ForceId force, Route route, Channel channel) {
        return duty.on(force).stream()
                .map(TeamMember::id)
                .filter(member -> duty.shiftOf(member).map(Shift::route).equals(Optional.of(route)))
                .sorted(Comparator.comparing(Object::toString))
                .flatMap(member -> lines.find(member, channel).stream())
                .filter(line -> !optOuts.contains(line.to()))
                .toList();
    }
}
