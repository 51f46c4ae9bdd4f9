package org.positiveaction.bot.team;

import java.util.Optional;
import java.util.Set;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.message.ForceId;

/**
 * Somebody who talks to candidates for one force or several.
 *
 * @param name as colleagues know them; candidates hear the first word of it
 * @param account who they are in Teams and at the console, if they have either
 * @param mobile the number they text from, in E.164 form, if they are reached by text
 */
public record TeamMember(
        MemberId id, String name, Role role, Set<ForceId> forces, Optional<Account> account, Optional<String> mobile) {

    /** What a member may do. */
    public enum Role {
        /** Talks to candidates. */
        MEMBER,
        /** Also says who the members are. */
        LEAD
    }

    public TeamMember {
        forces = Set.copyOf(forces);
    }

    public String firstName() {
        return name.strip().split("\\s+")[0];
    }

    public boolean worksFor(ForceId force) {
        return forces.contains(force);
    }

    public boolean isLead() {
        return role == Role.LEAD;
    }

    /** Whether these are the same person; what is known of them may have changed. */
    public boolean is(MemberId other) {
        return id.equals(other);
    }

    @Override
    public String toString() {
        return "TeamMember[" + id + "]";
    }
}
