package org.positiveaction.bot.console.members;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.positiveaction.bot.console.ForceNames;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.handoff.Desk;
import org.positiveaction.bot.handoff.Handoffs;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds, changes and removes members for a lead, one change at a time, so that two leads never take each other's place
 * away.
 */
@Component
@Transactional
class TeamChanges {
    private final Members members;
    private final Handoffs handoffs;
    private final Desk desk;
    private final ForceNames names;
    private final Audit audit;

    TeamChanges(Members members, Handoffs handoffs, Desk desk, ForceNames names, Audit audit) {
        this.members = members;
        this.handoffs = handoffs;
        this.desk = desk;
        this.names = names;
        this.audit = audit;
    }

    /** Adds a member, or changes the one of this id. */
    Changed save(TeamMember lead, TeamMember wished) {
        List<TeamMember> team = members.lockAll();
        Map<Field, String> faults = new EnumMap<>(Field.class);
        if (taken(team, wished, wished.account(), TeamMember::account)) {
            faults.put(Field.OBJECT_ID, "Another member has this account already.");
        }
        if (taken(team, wished, wished.mobile(), TeamMember::mobile)) {
            faults.put(Field.MOBILE, "Another member has this number already.");
        }
        Set<ForceId> ledFrom = wished.isLead() ? wished.forces() : Set.of();
        leaderless(team, wished, ledFrom).ifPresent(fault -> faults.put(Field.ROLE, fault));
        if (!faults.isEmpty()) {
            return new Changed.Wrong(faults);
        }
        members.save(wished);
        handoffs.of(wished.id()).stream()
                .filter(handoff -> !wished.worksFor(handoff.force()))
                .forEach(handoff -> desk.giveBack(wished, handoff.id()));
        audit.note(lead.id(), Audit.Action.CHANGED_TEAM);
        return new Changed.Done();
    }

    /** Removes a member; whom they talk with waits for a colleague. */
    Changed remove(TeamMember lead, TeamMember leaving) {
        Optional<String> fault = leaderless(members.lockAll(), leaving, Set.of());
        if (fault.isPresent()) {
            return new Changed.Wrong(Map.of(Field.ROLE, fault.get()));
        }
        desk.goOffDuty(leaving);
        members.remove(leaving.id());
        audit.note(lead.id(), Audit.Action.CHANGED_TEAM);
        return new Changed.Done();
    }

    private static <T> boolean taken(
            List<TeamMember> team, TeamMember wished, Optional<T> value, Function<TeamMember, Optional<T>> of) {
        return value.isPresent()
                && team.stream()
                        .filter(member -> !member.is(wished.id()))
                        .anyMatch(member -> of.apply(member).equals(value));
    }

    /** Which forces would have no lead any more, in a sentence. */
    private Optional<String> leaderless(List<TeamMember> team, TeamMember who, Set<ForceId> ledFromNow) {
        Set<ForceId> ledByOthers = team.stream()
                .filter(member -> member.isLead() && !member.is(who.id()))
                .flatMap(member -> member.forces().stream())
                .collect(Collectors.toSet());
        List<ForceId> alone = team.stream()
                .filter(member -> member.isLead() && member.is(who.id()))
                .flatMap(member -> member.forces().stream())
                .filter(force -> !ledByOthers.contains(force) && !ledFromNow.contains(force))
                .toList();
        return alone.isEmpty()
                ? Optional.empty()
                : Optional.of("That leaves nobody to lead " + String.join(", ", names.of(alone))
                        + ": make somebody else a lead there first.");
    }
}
