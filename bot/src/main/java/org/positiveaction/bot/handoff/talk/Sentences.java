package org.positiveaction.bot.handoff.talk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.positiveaction.bot.handoff.Claim;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.handoff.HandoffId;
import org.positiveaction.bot.handoff.Said;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.team.ShiftCodes;
import org.positiveaction.bot.team.TeamMember;

/** What members read when they ask the bot for something. */
final class Sentences {
    static final Answer CHANGED =
            Answer.of("The candidate still sees what you first wrote. Send it again if it matters.");
    static final Answer DELETED = Answer.of("It has gone out already: the candidate keeps it.");
    static final Answer ONLY_WORDS = Answer.of("Only words reach candidates; no pictures or files.");
    static final Answer NOBODY_BY_TEXT =
            Answer.of("You are not talking with anybody. Text QUEUE to see who is waiting, or COMMANDS.");
    static final Answer WENT_TO_NOBODY =
            Answer.of("Not sent: you are not talking with anybody. Write QUEUE to see who is waiting.");
    static final Answer WRONG_CODE =
            Answer.of("That code is not right, or older than ten minutes. Write CODE in Teams for a new one.");
    static final Answer CODE_FIRST =
            Answer.of("To work by text, first write CODE in your Teams chat with me, and text me the code.");
    static final Answer IN_OUR_CHAT = Answer.of("Please write that in a chat with me alone, not in the channel.");
    static final Answer OPEN_A_CHAT =
            Answer.of("I cannot reach you yet: open a chat with me alone, say hello there, and go on duty in it.");
    static final Answer IN_THE_CHANNEL = Answer.of(
            "Write that in your team's channel, with my name before it: I will then say there who is waiting.");
    static final Answer HAS_A_CHANNEL = Answer.of(
            "Hello. Your team has a channel already. To be told here instead, write TEAM CHANNEL with my name before it.");
    static final Answer NOT_IN_THE_TEAM = Answer.of(
            "You are not in the team yet, or not any more, so you cannot talk with candidates. A lead can add you.");
    static final Answer NOBODY = Answer.of("You are not talking with anybody.");
    static final Answer NOBODY_WAITS = Answer.of("Nobody is waiting.");
    static final Answer NO_NUMBER =
            Answer.of("I do not know your mobile number. A lead can add it on the team's page.");
    static final Answer NOT_YOURS = Answer.of("You are not talking with that candidate.");
    static final Answer NOTED = Answer.of("Noted, for colleagues only.");
    static final Answer EMPTY_NOTE = Answer.of("There were no words in that note. Write them behind NOTE:");
    static final Answer NO_SUCH_CANDIDATE = Answer.of("There is no such candidate at your forces.");
    static final Answer COMMANDS = Answer.of("""
            TAKE, or TAKE 12 - talk with whoever has waited longest, or with candidate 12
            DONE - finish; the bot answers them again
            BACK - put the candidate back in the queue
            PASS TO Sam - give the candidate to a colleague
            TAKE OVER 12 - take a candidate from a colleague
            NOTE: prefers mornings - only colleagues see it
            QUEUE - who is waiting
            ON DUTY, OFF DUTY - begin and end your shift
            CODE - a code to work by text
            With several candidates, begin with the number, such as 12: hello""");

    private static final Button ON_DUTY = new Button("Go on duty", "on duty");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE H:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private Sentences() {}

    static Answer welcome(TeamMember member) {
        return Answer.of(
                "Hello " + member.firstName() + ". When you are on duty, candidates who want a person can reach you"
                        + " here. Write COMMANDS to see what I understand.",
                ON_DUTY);
    }

    static Answer claimed(Claim claim, Asked asked, HandoffId id) {
        return switch (claim) {
            case Claim.Yours yours ->
                asked.isInChannel()
                        ? Answer.of(asked.member().name() + " is talking with candidate " + id
                                + ", in a chat with me alone.")
                        : Answer.SILENCE;
            case Claim.YoursAlready already -> Answer.of("You are talking with candidate " + id + " already.");
            case Claim.TakenBy(var name) ->
                Answer.of(
                        name + " is talking with candidate " + id + " already.",
                        new Button("Take over", "take over " + id + " from " + name));
            case Claim.Yourself yourself -> Answer.of("Candidate " + id + " is you. A colleague can take them.");
            case Claim.NoLongerWaiting gone -> Answer.of("Candidate " + id + " is no longer waiting.");
            case Claim.AnotherForce other -> Answer.of("Candidate " + id + " belongs to another force.");
            case Claim.OptedOut optedOut ->
                Answer.of("Candidate " + id + " has said STOP: nothing you write would reach them.");
            case Claim.OffDuty off ->
                Answer.of("You are off duty. Go on duty first, then take the candidate.", ON_DUTY);
            case Claim.HandsFull(var with) ->
                Answer.of("By text you can talk with one candidate at a time. Text DONE to end with " + with + ".");
            case Claim.NoWayToYou noWay ->
                Answer.of(
                        "I cannot reach you yet: open a chat with me alone, say hello there, and take the candidate again.");
        };
    }

    static Answer said(Said said, HandoffId id) {
        return switch (said) {
            case Said.OnItsWay onItsWay -> Answer.SILENCE;
            case Said.OptedOut optedOut -> Answer.of("Not sent: candidate " + id + " has asked for no more messages.");
            case Said.TakenBy(var name) ->
                Answer.of(
                        "Not sent: " + name + " is talking with candidate " + id + ".",
                        new Button("Take over", "take over " + id + " from " + name));
            case Said.NotTaken notTaken -> Answer.of("Not sent: you are not talking with candidate " + id + ".");
            case Said.TooLong(var most) ->
                Answer.of("Not sent: that is longer than " + most + " characters. Please send it in two.");
            case Said.Nothing nothing -> Answer.of("Not sent: there were no words in it.");
        };
    }

    static Answer sent(HandoffId id) {
        return Answer.of("Sent to candidate " + id + ".");
    }

    /** The text message provider took the word for its own, and told us no more. */
    static Answer reserved(HandoffId id) {
        return Answer.of("Candidate " + id + " has not got that: phones keep START, YES, HELP and INFO for themselves."
                + " Please use other words.");
    }

    static Answer whichOne(List<Button> buttons) {
        String numbers = buttons.stream().map(Button::label).collect(Collectors.joining(", "));
        return new Answer("Who is that for? " + numbers + ". Press one; by text, begin with the number.", buttons);
    }

    static Answer onDuty(Instant until, List<Handoff> waiting) {
        return new Answer(
                "You are on duty until " + TIME.format(until) + ". "
                        + queue(waiting, List.of()).words(),
                queue(waiting, List.of()).buttons());
    }

    static Answer onDutyByText(TeamMember member) {
        return Answer.of(
                "Hello " + member.firstName()
                        + ", you are on duty by text. I will text you when somebody is waiting. Text QUEUE, TAKE, DONE, OFF DUTY or COMMANDS.");
    }

    static Answer offDuty(int givenBack) {
        return Answer.of(
                givenBack == 0
                        ? "You are off duty."
                        : "You are off duty. The candidates you were talking with are back in the queue.");
    }

    static Answer code(String code) {
        return Answer.of("Text " + code + " from your mobile to the number that candidates text, within "
                + ShiftCodes.LIFETIME.toMinutes() + " minutes. Do not share it with anyone.");
    }

    static Answer channelLearned(List<String> forces) {
        return Answer.of(
                "From now on I will say here who is waiting for a person, for: " + String.join(", ", forces) + ".");
    }

    static Answer queue(List<Handoff> waiting, List<Handoff> mine) {
        String yours = mine.isEmpty() ? "" : "You are talking with " + numbers(mine) + ". ";
        String theirs = waiting.isEmpty() ? "Nobody is waiting." : "Waiting: " + numbers(waiting) + ".";
        return new Answer(
                yours + theirs,
                waiting.stream()
                        .limit(5)
                        .map(handoff -> new Button("Take " + handoff.id(), "take " + handoff.id()))
                        .toList());
    }

    static Answer colleagues(HandoffId id, List<TeamMember> colleagues) {
        return colleagues.isEmpty()
                ? Answer.of("No such colleague is on duty for this force.")
                : new Answer(
                        "Who to?",
                        colleagues.stream()
                                .map(other -> new Button(other.name(), "pass " + id + " to " + other.name()))
                                .toList());
    }

    private static String numbers(List<Handoff> handoffs) {
        return handoffs.stream()
                .map(handoff ->
                        handoff.id() + " (" + handoff.force() + ", since " + TIME.format(handoff.openedAt()) + ")")
                .collect(Collectors.joining(", "));
    }
}
