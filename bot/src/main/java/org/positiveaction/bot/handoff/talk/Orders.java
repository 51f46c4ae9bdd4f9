package org.positiveaction.bot.handoff.talk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.positiveaction.bot.handoff.Desk;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.handoff.HandoffId;
import org.positiveaction.bot.handoff.Handoffs;
import org.positiveaction.bot.handoff.Passed;
import org.positiveaction.bot.handoff.Talk;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Channel;
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
            case Command.TakeOver(var id, var from) ->
                Sentences.claimed(desk.takeOver(asked.member(), id, asked.route(), from), asked, id);
            case Command.Queue() -> queue(asked.member());
            case Command.OnDuty() -> onDuty(asked);
            case Command.OffDuty() -> Sentences.offDuty(desk.goOffDuty(asked.member()));
            case Command.TeamChannel(var force) -> teamChannel(asked, force);
            case Command.Commands() -> Sentences.COMMANDS;
            case Command.Code() -> alone(asked, () -> code(asked.member()));
            case Command.Reply(var id, var words) -> alone(asked, () -> reply(asked, id, words));
            case Command.AboutOne aboutOne -> alone(asked, () -> withOne(asked, aboutOne));
        };
    }

    /** Says something to a candidate; a command before whose words stands a number is obeyed about that candidate. */
    Answer say(Asked asked, HandoffId id, String words) {
        return Command.in(words).orElse(null) instanceof Command.AboutOne aboutOne
                ? withOne(asked, aboutOne.about(aboutOne.id().orElse(id)))
                : Sentences.said(talk.say(asked.member(), id, asked.route(), words), id);
    }

    /** The same from a box or a button, where nothing else shows that it went. */
    private Answer reply(Asked asked, HandoffId id, String words) {
        Answer answer = say(asked, id, words);
        return answer.isSilence() ? Sentences.sent(id) : answer;
    }

    /** From now on the team of each force that the member works for, and that has no channel yet, is told there. */
    Answer learnChannel(Asked asked) {
        List<ForceId> without = asked.member().forces().stream()
                .filter(force -> lines.channelOf(force).isEmpty())
                .toList();
        return without.isEmpty() ? Sentences.HAS_A_CHANNEL : keepChannel(asked, without);
    }

    /** What is about one candidate is not done where the whole channel reads along. */
    private static Answer alone(Asked asked, Supplier<Answer> order) {
        return asked.isInChannel() ? Sentences.IN_OUR_CHAT : order.get();
    }

    private Answer code(TeamMember member) {
        return member.mobile().isEmpty() ? Sentences.NO_NUMBER : Sentences.code(codes.create(member.id()));
    }

    /** About the candidate named, or the only one there is; with several, asks which, and forgets nothing. */
    private Answer withOne(Asked asked, Command.AboutOne command) {
        List<Handoff> theirs = handoffs.of(asked.member().id());
        if (command.id().isEmpty() && theirs.isEmpty()) {
            return Sentences.NOBODY;
        }
        if (command.id().isEmpty() && theirs.size() > 1) {
            return Sentences.whichOne(theirs.stream()
                    .map(Handoff::id)
                    .map(id -> new Button("Candidate " + id, command.about(id).said()))
                    .toList());
        }
        return about(
                asked, command, command.id().orElseGet(() -> theirs.getFirst().id()));
    }

    private Answer about(Asked asked, Command.AboutOne command, HandoffId id) {
        return switch (command) {
            case Command.Done done -> passed(desk.release(asked.member(), id));
            case Command.GiveBack back -> passed(desk.giveBack(asked.member(), id));
            case Command.Pass(var whom, var to) -> pass(asked.member(), id, to);
            case Command.Note(var whom, var words) -> note(asked.member(), id, words);
        };
    }

    private Answer note(TeamMember member, HandoffId id, String words) {
        if (words.isEmpty()) {
            return Sentences.EMPTY_NOTE;
        }
        return talk.note(member, id, words) ? Sentences.NOTED : Sentences.NO_SUCH_CANDIDATE;
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
        if (asked.route() == Route.SMS) {
            return Sentences.onDutyByText(asked.member());
        }
        return lines.find(asked.member().id(), Channel.TEAMS).isEmpty()
                ? Sentences.OPEN_A_CHAT
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
}
