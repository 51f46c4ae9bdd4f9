package org.positiveaction.bot.handoff.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.handoff.Desk;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.handoff.HandoffId;
import org.positiveaction.bot.handoff.Handoffs;
import org.positiveaction.bot.handoff.Said;
import org.positiveaction.bot.handoff.Talk;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Utterance;
import org.positiveaction.bot.team.Duty;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.MemberLines;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears what team members say to the bot: in their own chat with it, in the team's channel, and by text.
 *
 * <p>In Teams the account tells who somebody is. A number proves nothing, so who texts from a member's number is a
 * candidate like everybody else until they have begun a shift with a code.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TeamTalk {
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    /** For so long after a candidate has gone, words without a number may have been meant for them. */
    private static final Duration MOMENT = Duration.ofMinutes(2);

    /** For so long after the last candidate has gone, what is typed was hardly meant as a question to the bot. */
    private static final Duration WHILE = Duration.ofMinutes(10);

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,15}): (.+)", Pattern.DOTALL);

    private final Members members;
    private final MemberLines lines;
    private final Duty duty;
    private final Handoffs handoffs;
    private final Desk desk;
    private final Orders orders;
    private final Outbox outbox;
    private final Clock clock;

    TeamTalk(
            Members members,
            MemberLines lines,
            Duty duty,
            Handoffs handoffs,
            Desk desk,
            Orders orders,
            Outbox outbox,
            Clock clock) {
        this.members = members;
        this.lines = lines;
        this.duty = duty;
        this.handoffs = handoffs;
        this.desk = desk;
        this.orders = orders;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Hears an utterance if it is for a team member to say; else it is a candidate's, or a question like everybody's. */
    public boolean hears(Utterance utterance) {
        Optional<Answer> answer = switch (utterance.from()) {
            case Address.Teams teams ->
                utterance
                        .sender()
                        .account()
                        .flatMap(members::find)
                        .map(member -> inTeams(member, utterance))
                        .orElseGet(() -> fromAStranger(utterance));
            case Address.Sms(var ours, var theirs) ->
                members.findByMobile(theirs).flatMap(member -> byText(member, utterance));
        };
        answer.filter(said -> !said.isSilence())
                .ifPresent(said -> outbox.post(
                        utterance.conversation(),
                        utterance.from(),
                        Speaker.PERSON,
                        said.on(utterance.from().channel())));
        return answer.isPresent();
    }

    /** Only who presses a button on a card of the team's is told why nothing comes of it. */
    private static Optional<Answer> fromAStranger(Utterance utterance) {
        return utterance.content() instanceof Content.Words(var words)
                        && Command.in(words)
                                .filter(command -> command instanceof Command.Take(var id) && id.isPresent()
                                        || command instanceof Command.TakeOver)
                                .isPresent()
                ? Optional.of(Sentences.NOT_IN_THE_TEAM)
                : Optional.empty();
    }

    private Optional<Answer> inTeams(TeamMember member, Utterance utterance) {
        Asked asked = new Asked(member, Route.TEAMS, utterance);
        if (!asked.isInChannel()) {
            lines.keep(member.id(), utterance.line());
        }
        return switch (utterance.content()) {
            case Content.Words(var words) -> words(asked, words);
            case Content.AddedToChat() -> Optional.of(Sentences.welcome(member));
            case Content.AddedToGroup() -> Optional.of(orders.learnChannel(asked));
            case Content.Edited edited -> whileTalking(asked, Sentences.CHANGED);
            case Content.Deleted deleted -> whileTalking(asked, Sentences.DELETED);
            case Content.Wordless wordless -> whileTalking(asked, Sentences.ONLY_WORDS);
            case Content.Verdict verdict -> Optional.empty();
            case Content.Reserved reserved -> Optional.empty();
        };
    }

    private Optional<Answer> byText(TeamMember member, Utterance utterance) {
        boolean works = duty.shiftOf(member.id())
                .filter(shift -> shift.route() == Route.SMS)
                .isPresent();
        if (!works) {
            return utterance.content() instanceof Content.Words(var words)
                    ? beforeTheShift(member, utterance, words)
                    : Optional.empty();
        }
        lines.keep(member.id(), utterance.line());
        Asked asked = new Asked(member, Route.SMS, utterance);
        return switch (utterance.content()) {
            case Content.Words(var words) -> words(asked, words).or(() -> Optional.of(Sentences.NOBODY_BY_TEXT));
            case Content.Wordless wordless -> Optional.of(Sentences.ONLY_WORDS);
            case Content.Reserved(var word) -> reserved(asked, word);
            case Content.Edited edited -> Optional.empty();
            case Content.Deleted deleted -> Optional.empty();
            case Content.Verdict verdict -> Optional.empty();
            case Content.AddedToChat added -> Optional.empty();
            case Content.AddedToGroup added -> Optional.empty();
        };
    }

    /** Nothing may be texted to who has said STOP, so they cannot go on working that way; other words are words. */
    private Optional<Answer> reserved(Asked asked, Content.Reserved.Word word) {
        if (word == Content.Reserved.Word.STOP) {
            desk.goOffDuty(asked.member());
            return Optional.empty();
        }
        return handoffs.of(asked.member().id()).stream().findFirst().map(theirs -> Sentences.reserved(theirs.id()));
    }

    private Optional<Answer> beforeTheShift(TeamMember member, Utterance utterance, String words) {
        if (CODE.matcher(words.strip()).matches()) {
            boolean right = desk.goOnDutyByText(member, words.strip());
            if (right) {
                lines.keep(member.id(), utterance.line());
            }
            return Optional.of(right ? Sentences.onDutyByText(member) : Sentences.WRONG_CODE);
        }
        return Command.in(words).isPresent() ? Optional.of(Sentences.CODE_FIRST) : Optional.empty();
    }

    private Optional<Answer> words(Asked asked, String words) {
        Optional<Answer> obeyed = Command.in(words).map(command -> orders.obey(asked, command));
        return obeyed.isPresent() || asked.isInChannel() ? obeyed : typed(asked, words);
    }

    /** What is typed without more goes to the candidate, if it is clear to whom. */
    private Optional<Answer> typed(Asked asked, String words) {
        MemberId member = asked.member().id();
        List<Handoff> theirs = handoffs.of(member);
        Optional<HandoffId> numbered = numbered(asked.member(), words);
        if (numbered.isPresent()) {
            return Optional.of(orders.say(asked, numbered.get(), words.substring(words.indexOf(':') + 1)));
        }
        if (theirs.isEmpty()) {
            boolean meantForSomebody = duty.isOn(member) || handoffs.anyEnded(member, ago(WHILE));
            return meantForSomebody ? Optional.of(Sentences.WENT_TO_NOBODY) : Optional.empty();
        }
        if (words.length() > Talk.LONGEST) {
            return Optional.of(Sentences.said(
                    new Said.TooLong(Talk.LONGEST), theirs.getFirst().id()));
        }
        return Optional.of(
                theirs.size() == 1 && !handoffs.anyLeft(member, ago(MOMENT))
                        ? orders.say(asked, theirs.getFirst().id(), words)
                        : Sentences.whichOne(theirs.stream()
                                .map(handoff ->
                                        new Button("Candidate " + handoff.id(), "reply " + handoff.id() + " " + words))
                                .toList()));
    }

    /** The candidate of one of the member's forces whose number stands before the words. */
    private Optional<HandoffId> numbered(TeamMember member, String words) {
        Matcher numbered = NUMBERED.matcher(words.strip());
        return Optional.of(numbered)
                .filter(Matcher::matches)
                .map(found -> new HandoffId(Long.parseLong(found.group(1))))
                .flatMap(handoffs::find)
                .filter(handoff -> member.worksFor(handoff.force()))
                .map(Handoff::id);
    }

    private Instant ago(Duration time) {
        return clock.instant().minus(time);
    }

    private Optional<Answer> whileTalking(Asked asked, Answer answer) {
        return asked.isInChannel() || handoffs.of(asked.member().id()).isEmpty()
                ? Optional.empty()
                : Optional.of(answer);
    }
}
