package org.positiveaction.bot.handoff;

import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.team.Duty;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.Shift;
import org.positiveaction.bot.team.ShiftCodes;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where team members take candidates and give them back, whichever way they work. Each call is one transaction, which
 * locks the hand-off before it looks, so that two people never do half of something each.
 */
@Component
@Transactional
public class Desk {
    private final Handoffs handoffs;
    private final Ownership ownership;
    private final Members members;
    private final Duty duty;
    private final ShiftCodes codes;
    private final Reach reach;
    private final OptOuts optOuts;
    private final Audit audit;

    Desk(
            Handoffs handoffs,
            Ownership ownership,
            Members members,
            Duty duty,
            ShiftCodes codes,
            Reach reach,
            OptOuts optOuts,
            Audit audit) {
        this.handoffs = handoffs;
        this.ownership = ownership;
        this.members = members;
        this.duty = duty;
        this.codes = codes;
        this.reach = reach;
        this.optOuts = optOuts;
        this.audit = audit;
    }

    /** Gives a waiting candidate to a member; of several who try at once, one gets them. */
    public Claim take(TeamMember member, HandoffId id, Route route) {
        return objection(member, id, route)
                .orElseGet(() -> ownership
                        .take(id, member, route)
                        .map(taken -> yours(member, taken))
                        .orElseGet(() -> tooLate(member, id)));
    }

    /**
     * Lets a member write first to a candidate who has asked for nobody, as if they had and the member had taken them;
     * who waits by then is taken. Whoever calls has locked the conversation.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Claim write(TeamMember member, Line candidate, ForceId force, Route route) {
        if (optOuts.contains(candidate.to())) {
            return new Claim.OptedOut();
        }
        return handoffs.open(candidate.conversation())
                .map(open -> take(member, open.id(), route))
                .orElseGet(() -> objection(member, candidate.conversation(), force, route)
                        .orElseGet(() -> yours(member, ownership.write(candidate, force, member, route))));
    }

    /** Takes over a candidate whom a colleague talks with, or takes one who waits by then. */
    public Claim takeOver(TeamMember member, HandoffId id, Route route) {
        return takeOver(member, id, route, "");
    }

    /**
     * The same, from a certain colleague: of several who try at once, one gets the candidate.
     *
     * @param from the name of the colleague who talked with them when the member decided; empty for whoever does
     */
    public Claim takeOver(TeamMember member, HandoffId id, Route route, String from) {
        Optional<Claim> objection = objection(member, id, route);
        if (objection.isPresent()) {
            return objection.get();
        }
        Optional<Handoff> locked = handoffs.lock(id);
        Optional<Handoff.Stage.Taken> before = locked.flatMap(Handoff::taken)
                .filter(taken -> !taken.by().equals(member.id()))
                .filter(taken -> from.isEmpty() || from.equals(members.nameOf(taken.by())));
        if (before.isEmpty()) {
            return locked.filter(Handoff::isWaiting).isPresent() ? take(member, id, route) : tooLate(member, id);
        }
        Handoff now = ownership.pass(locked.orElseThrow(), member, route);
        reach.tell(before.get().by(), before.get().route(), Words.takenOver(now, member));
        return yours(member, now);
    }

    /** The longest waiting candidate of the member's forces. */
    public Optional<Handoff> first(TeamMember member) {
        return handoffs.waiting(member.forces()).stream()
                .filter(handoff -> !reach.isThemselves(member.id(), handoff.conversation()))
                .findFirst();
    }

    /** Gives a candidate to a colleague, with all that was said and noted. */
    public Passed pass(TeamMember member, HandoffId id, TeamMember to) {
        Optional<Handoff> mine = mine(member, id);
        if (mine.isEmpty()) {
            return new Passed.NotYours();
        }
        Optional<Route> route = duty.shiftOf(to.id())
                .map(Shift::route)
                .filter(way -> objection(to, id, way).isEmpty());
        if (route.isEmpty() || to.is(member.id())) {
            return new Passed.NotFree(to.name());
        }
        audit.note(member.id(), Audit.Action.PASSED, mine.get());
        return new Passed.Done(ownership.pass(mine.get(), to, route.get()));
    }

    /** Puts a candidate back among those who wait. */
    public Passed giveBack(TeamMember member, HandoffId id) {
        return mine(member, id)
                .<Passed>map(mine -> {
                    audit.note(member.id(), Audit.Action.GAVE_BACK, mine);
                    return new Passed.Done(ownership.giveBack(mine));
                })
                .orElseGet(Passed.NotYours::new);
    }

    /** Ends a conversation: the candidate talks with the bot again. */
    public Passed release(TeamMember member, HandoffId id) {
        return mine(member, id)
                .<Passed>map(mine -> {
                    audit.note(member.id(), Audit.Action.RELEASED, mine);
                    return new Passed.Done(ownership.release(mine));
                })
                .orElseGet(Passed.NotYours::new);
    }

    /** Begins or moves a shift; not by text, which takes a code. Whom the member talks with moves along. */
    public Shift goOnDuty(TeamMember member, Route route) {
        Shift shift = duty.begin(member.id(), route);
        if (reach.reaches(member.id(), route)) {
            handoffs.of(member.id()).forEach(handoff -> handoffs.move(handoff.id(), member.id(), route));
        }
        audit.note(member.id(), Audit.Action.WENT_ON_DUTY);
        return shift;
    }

    /** Begins a shift by text, for who has the code that was shown to them; says whether it is right. */
    public boolean goOnDutyByText(TeamMember member, String code) {
        boolean right = codes.begin(member.id(), code);
        if (right) {
            List<Handoff> theirs = handoffs.of(member.id());
            theirs.stream()
                    .limit(theirs.size() == 1 ? 1 : 0)
                    .forEach(only -> handoffs.move(only.id(), member.id(), Route.SMS));
            audit.note(member.id(), Audit.Action.WENT_ON_DUTY);
        }
        return right;
    }

    /** Ends a shift: whom the member talked with waits for somebody else. Says how many those are. */
    public int goOffDuty(TeamMember member) {
        if (duty.end(member.id())) {
            audit.note(member.id(), Audit.Action.WENT_OFF_DUTY);
        }
        List<Handoff> theirs = handoffs.of(member.id());
        for (Handoff handoff : theirs) {
            handoffs.lock(handoff.id())
                    .filter(locked -> locked.isTakenBy(member.id()))
                    .ifPresent(ownership::giveBack);
        }
        return theirs.size();
    }

    /** Colleagues to whom a candidate may be given. */
    public List<TeamMember> colleaguesOnDuty(TeamMember member, Handoff handoff) {
        return duty.on(handoff.force()).stream()
                .filter(other -> !other.is(member.id()))
                .toList();
    }

    private Optional<Handoff> mine(TeamMember member, HandoffId id) {
        return handoffs.lock(id).filter(handoff -> handoff.isTakenBy(member.id()));
    }

    /** Why a member may not have a candidate, whoever talks with them now. */
    private Optional<Claim> objection(TeamMember member, HandoffId id, Route route) {
        return handoffs.find(id)
                .map(handoff -> objection(member, handoff.conversation(), handoff.force(), route))
                .orElseGet(() -> Optional.of(new Claim.NoLongerWaiting()));
    }

    private Optional<Claim> objection(TeamMember member, ConversationId candidate, ForceId force, Route route) {
        if (!member.worksFor(force)) {
            return Optional.of(new Claim.AnotherForce());
        }
        if (reach.isThemselves(member.id(), candidate)) {
            return Optional.of(new Claim.Yourself());
        }
        if (members.find(member.id()).isEmpty() || !duty.lock(member.id())) {
            return Optional.of(new Claim.OffDuty());
        }
        if (!reach.reaches(member.id(), route)) {
            return Optional.of(new Claim.NoWayToYou());
        }
        List<Handoff> theirs = handoffs.of(member.id());
        return route == Route.SMS && !theirs.isEmpty()
                ? Optional.of(new Claim.HandsFull(theirs.getFirst().id()))
                : Optional.empty();
    }

    private Claim yours(TeamMember member, Handoff taken) {
        audit.note(member.id(), Audit.Action.TOOK, taken);
        return new Claim.Yours(taken);
    }

    private Claim tooLate(TeamMember member, HandoffId id) {
        return handoffs.find(id)
                .flatMap(Handoff::taken)
                .<Claim>map(taken -> member.is(taken.by())
                        ? new Claim.YoursAlready()
                        : new Claim.TakenBy(members.nameOf(taken.by())))
                .orElseGet(Claim.NoLongerWaiting::new);
    }
}
