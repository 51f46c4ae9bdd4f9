package org.positiveaction.bot.console.sessions;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;

/** Who may hold a session: a member of its force, or somebody else by name. */
@Component
public class Hosts {
    /** What is chosen where somebody else holds it. */
    public static final String SOMEBODY_ELSE = "other";

    private static final int LONGEST_NAME = 100;

    private final Members members;

    Hosts(Members members) {
        this.members = members;
    }

    /** Who was chosen, or what is wrong with it. */
    public sealed interface Chosen {
        record Is(Host host) implements Chosen {}

        record Wrong(String fault) implements Chosen {}
    }

    /** Those who work for one of these forces, by name. */
    public List<HostChoice> choices(Set<ForceId> forces) {
        return members.all().stream()
                .filter(member -> !Collections.disjoint(member.forces(), forces))
                .map(member -> new HostChoice(member.id().value(), member.name()))
                .toList();
    }

    /**
     * @param choice the id of a member, or {@link #SOMEBODY_ELSE}
     * @param name who, if somebody else
     */
    public Chosen read(String choice, String name, ForceId force) {
        if (choice.equals(SOMEBODY_ELSE)) {
            return name.isEmpty() || name.length() > LONGEST_NAME
                    ? new Chosen.Wrong("Write the host's name, in at most " + LONGEST_NAME + " characters.")
                    : new Chosen.Is(Host.guest(name));
        }
        Optional<TeamMember> member = id(choice).flatMap(members::find);
        if (member.isEmpty()) {
            return new Chosen.Wrong("Choose who holds it.");
        }
        return member.filter(found -> found.worksFor(force))
                .<Chosen>map(found -> new Chosen.Is(new Host(found.name(), Optional.of(found.id()))))
                .orElseGet(() -> new Chosen.Wrong(
                        member.get().name() + " does not work for this force. Choose somebody who does."));
    }

    private static Optional<MemberId> id(String choice) {
        try {
            return Optional.of(new MemberId(UUID.fromString(choice)));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }
}
