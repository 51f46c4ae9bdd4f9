package org.positiveaction.bot.knowledge;

import java.util.Map;
import java.util.Optional;

/**
 * How a force takes registrations, as far as its file says.
 *
 * @param as what it calls one, such as "expression of interest"
 * @param until the last stage at which one registers
 * @param workingDays within how many of them the team is in touch, where the force says so
 * @param others who sees to other interests than support: a team or a role
 */
public record Registering(String as, Stage until, Optional<Integer> workingDays, Map<Interest, String> others) {
    /** Where a force has said nothing else. */
    public static final Registering USUAL =
            new Registering("registration", Stage.INTERVIEW, Optional.empty(), Map.of());

    public Registering {
        others = Map.copyOf(others);
    }
}
