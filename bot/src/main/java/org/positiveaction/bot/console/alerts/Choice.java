package org.positiveaction.bot.console.alerts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.positiveaction.bot.alert.Subject;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.TeamMember;

/** For what and where a member says that recruitment has opened. */
record Choice(ForceId force, Subject.Recruitment subject) {

    /** Empty unless the force is one of the member's and the role is one. */
    static Optional<Choice> read(TeamMember me, String force, String role) {
        return Role.ofKey(role)
                .filter(known -> me.worksFor(new ForceId(force)))
                .map(known -> new Choice(new ForceId(force), new Subject.Recruitment(known)));
    }

    /** What has to be chosen differently, by the field; nothing where it can be read. */
    static Map<String, String> faults(TeamMember me, String force, String role) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (Role.ofKey(role).isEmpty()) {
            faults.put("role", "Choose the role for which recruitment has opened.");
        }
        if (!me.worksFor(new ForceId(force))) {
            faults.put("force", "Choose one of your forces.");
        }
        return faults;
    }
}
