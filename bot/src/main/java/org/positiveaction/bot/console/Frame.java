package org.positiveaction.bot.console;

import java.util.Optional;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.Shift;
import org.positiveaction.bot.team.TeamMember;

/**
 * What every page shows around its own.
 *
 * @param here whether the member is on duty at the console
 * @param duty such as "On duty on this page until 17:30"
 */
public record Frame(String name, boolean lead, boolean onDuty, boolean here, String duty) {
    public static Frame of(TeamMember member, Optional<Shift> shift) {
        return new Frame(
                member.name(),
                member.isLead(),
                shift.isPresent(),
                shift.filter(now -> now.route() == Route.CONSOLE).isPresent(),
                shift.map(now -> "On duty " + Ways.of(now.route()) + " until " + London.clock(now.endsAt()))
                        .orElse("Off duty"));
    }
}
