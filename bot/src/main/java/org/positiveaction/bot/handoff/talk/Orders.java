package org.positiveaction.bot.handoff.talk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.positiveaction.bot.handoff.Desk;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.handoff.HandoffId;
import org.positiveaction.bot.handoff.Handoffs;
import org.positiveaction.bot.handoff.Passed;
import org.positiveaction.bot.handoff.Talk;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.team.MemberLines;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.ShiftCodes;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;

/** Does what team members ask for, and says what came of it. */
@Component
class Orders {
    private final Desk desk;
    private final Talk talk;
    private final Handoffs handoffs;
    private final MemberLines lines;
    private final ShiftCodes codes;

    Orders(Desk desk, Talk talk, Handoffs handoffs, MemberLines lines, ShiftCodes codes) {
        this.desk = desk;
        this.talk = talk;
        this.handoffs = handoffs;
        this.lines = lines;
        this.codes = codes;
    }

    Answer obey(Asked asked, Command command) {
        return switch (command) {
            case Command.Take(var id) -> take(asked, id);
            case Command.TakeOver(var id) ->
                Sentences.claimed(desk.takeOver(asked.member(), id, asked.route()), asked, id);
            case Command.Queue() -> queue(asked.member());
            case Command.OnDuty() -> onDuty(asked);
            case Command.OffDuty() -> Sentences.offDuty(desk.goOffDuty(asked.member()));
            case Command.TeamChannel(var force) -> teamChannel(asked, force);
            case Command.Commands() -> Sentences.COMMANDS;
            case Command.Done done -> alone(asked, done);
            case Command.GiveBack back -> alone(asked, back);
            case Command.Pass pass -> alone(asked, pass);
            case Command.Reply reply -> alone(asked, reply);
            case Command.Note note -> alone(asked, note);
            case Command.Code code -> alone(asked, code);
        };
    }

    /** Says something to a candidate. */
    Answer say(Asked asked, HandoffId id, String words) {
        return Sentences.said(talk.say(asked.member(), id, asked.route(), words), id);
    }

    /** From now on the team of each force that the member works for, and that has no channel yet, is told there. */
    Answer learnChannel(Asked asked) {
        List<ForceId> without = asked.member().forces().stream()
                .filter(force -> lines.channelOf(force).isEmpty())
                .toList();
        return without.isEmpty() ? Sentences.IN_THE_CHANNEL : keepChannel(asked, without);
    }

    /** What is about one candidate is not done where the whole channel reads along. */
    private Answer alone(Asked asked, Command command) {
        if (asked.isInChannel()) {
            return Sentences.IN_OUR_CHAT;
        }
        return switch (command) {
            case Command.Done(var id) -> withOne(asked, id, "done", one -> passed(desk.release(asked.member(), one)));
            case Command.GiveBack(var id) ->
                withOne(asked, id, "back", one -> passed(desk.giveBack(asked.member(), one)));
            case Command.Pass(var id, var to) -> withOne(asked, id, "pass", one -> pass(asked.member(), one, to));
            case Command.Reply(var id, var words) -> say(asked, id, words);
            case Command.Note(var id, var words) ->
                withOne(
                        asked,
                        id,
                        "note",
                        one -> talk.note(asked.member(), one, words) ? Sentences.NOTED : Sentences.NO_SUCH_CANDIDATE);
            case Command.Code() ->
                asked.member().mobile().isEmpty()
                        ? Sentences.NO_NUMBER
                        : Sentences.code(codes.create(asked.member().id()));
            default -> throw new IllegalStateException("Not about one candidate: " + command);
        };
    }

    private Answer take(Asked asked, Optional<HandoffId> id) {
        return id.or(() -> desk.first(asked.member()).map(Handoff::id))
                .map(which -> Sentences.claimed(desk.take(asked.member(), which, asked.route()), asked, which))
                .orElse(Sentences.NOBODY_WAITS);
    }

    private Answer queue(TeamMember member) {
        return Sentences.queue(handoffs.waiting(member.forces()), handoffs.of(member.id()));
    }

    private Answer onDuty(Asked asked) {
        return asked.route() == Route.SMS
                ? Sentences.onDutyByText(asked.member())
                : Sentences.onDuty(
                        desk.goOnDuty(asked.member(), asked.route()).endsAt(),
                        handoffs.waiting(asked.member().forces()));
    }

    private Answer teamChannel(Asked asked, String force) {
        if (!asked.isInChannel()) {
            return Sentences.IN_THE_CHANNEL;
        }
        List<ForceId> forces = asked.member().forces().stream()
                .filter(each -> force.isEmpty() || each.value().equals(force.toLowerCase(Locale.ROOT)))
                .toList();
        return forces.isEmpty() ? Answer.of("You do not work for a force " + force + ".") : keepChannel(asked, forces);
    }

    private Answer keepChannel(Asked asked, List<ForceId> forces) {
        if (!(asked.utterance().from() instanceof Address.Teams teams)) {
            return Sentences.IN_THE_CHANNEL;
        }
        Line channel = new Line(asked.utterance().conversation(), teams.wholeChannel());
        forces.forEach(force -> lines.keepChannel(force, channel));
        return Sentences.channelLearned(
                forces.stream().map(ForceId::value).sorted().toList());
    }

    private Answer pass(TeamMember member, HandoffId id, String to) {
        Optional<Handoff> handoff = handoffs.find(id).filter(found -> found.isTakenBy(member.id()));
        if (handoff.isEmpty()) {
            return Sentences.NOT_YOURS;
        }
        List<TeamMember> meant = desk.colleaguesOnDuty(member, handoff.get()).stream()
                .filter(other -> other.name().toLowerCase(Locale.UK).startsWith(to.toLowerCase(Locale.UK)))
                .toList();
        return meant.size() == 1 && !to.isEmpty()
                ? passed(desk.pass(member, id, meant.getFirst()))
                : Sentences.colleagues(id, meant);
    }

    private static Answer passed(Passed passed) {
        return switch (passed) {
            case Passed.Done(var handoff) ->
                Answer.of("Candidate " + handoff.id()
                        + switch (handoff.stage()) {
                            case Handoff.Stage.Waiting waiting -> " is back in the queue.";
                            case Handoff.Stage.Taken taken -> " is with your colleague now.";
                            case Handoff.Stage.Ended ended -> " is back with the bot.";
                        });
            case Passed.NotYours notYours -> Sentences.NOT_YOURS;
            case Passed.NotFree(var name) -> Answer.of(name + " is not free: off duty, or busy with somebody by text.");
        };
    }

    /** The candidate meant: the one named, or the only one there is. */
    private Answer withOne(Asked asked, Optional<HandoffId> id, String command, Function<HandoffId, Answer> then) {
        List<Handoff> theirs = handoffs.of(asked.member().id());
        if (id.isEmpty() && theirs.isEmpty()) {
            return Sentences.NOBODY;
        }
        if (id.isEmpty() && theirs.size() > 1) {
            return Sentences.whichOne(theirs.stream()
                    .map(handoff -> new Button("Candidate " + handoff.id(), command + " " + handoff.id()))
                    .toList());
        }
        return then.apply(id.orElseGet(() -> theirs.getFirst().id()));
    }
}
