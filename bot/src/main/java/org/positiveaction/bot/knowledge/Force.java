package org.positiveaction.bot.knowledge;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.ForceId;

/**
 * A police force and the team that supports its candidates.
 *
 * @param name as it is shown
 * @param also other names and nicknames, in lower case
 * @param team what the team is called
 * @param register one sentence on how to register for support
 * @param promises what the team may promise
 * @param teamHours when the team answers
 * @param textsAtOnce whether those on duty by text hear at once of somebody who waits, or only when nobody else comes
 * @param mostOfKinds by id of a kind, how many sessions of it a candidate may have coming, where the force says so
 * @param recruitment by role, the day on which recruitment opens or has opened, where it is known
 * @param registering how it takes registrations
 */
public record Force(
        ForceId id,
        String name,
        List<String> also,
        String team,
        Contact contact,
        ZoneId timeZone,
        String register,
        List<String> promises,
        TeamHours teamHours,
        boolean textsAtOnce,
        Map<String, Integer> mostOfKinds,
        Map<Role, LocalDate> recruitment,
        Registering registering) {
    /** For how long people are told that recruitment has opened. */
    public static final Period OPENING_IS_NEWS = Period.ofDays(14);

    public Force {
        also = List.copyOf(also);
        promises = List.copyOf(promises);
        mostOfKinds = Map.copyOf(mostOfKinds);
        recruitment = Map.copyOf(recruitment);
    }

    /** A force of which nothing is written down any more. */
    public static Force knownByIdOnly(ForceId id) {
        return new Force(
                id,
                id.value(),
                List.of(),
                "team",
                new Contact("", null, null, null, null),
                ZoneId.of("Europe/London"),
                "",
                List.of(),
                TeamHours.USUAL,
                false,
                Map.of(),
                Map.of(),
                Registering.USUAL);
    }

    /** How many sessions of a kind a candidate may have coming; empty where the force does not say. */
    public Optional<Integer> mostOf(String kind) {
        return Optional.ofNullable(mostOfKinds.get(kind));
    }

    /** The team or role that is in touch about something; empty where our documents know of none. */
    public Optional<String> caresFor(Interest interest) {
        return interest == Interest.SUPPORT
                ? Optional.of(team)
                : Optional.ofNullable(registering.others().get(interest));
    }

    /**
     * How to reach the team.
     *
     * @param words what finishes "You can reach the team:"
     */
    public record Contact(
            String words,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String link,
            @Nullable String hours) {}
}
