package org.positiveaction.bot.console.conversation;

import org.positiveaction.bot.delivery.Progress;
import org.positiveaction.bot.handoff.Claim;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.handoff.Passed;
import org.positiveaction.bot.handoff.Said;
import org.positiveaction.bot.team.TeamMember;

/** What members read of what came of something they did here. */
final class Sentences {
    static final String NOTED = "Noted, for colleagues only.";
    static final String NOTHING_NOTED = "Not kept: there were no words in it.";
    static final String NOTE_TOO_LONG = "Not kept: that is longer than " + Drafts.LONGEST_NOTE + " characters.";

    private Sentences() {}

    static String of(Claim claim, TeamMember me, long number) {
        return switch (claim) {
            case Claim.Yours yours -> "You are talking with candidate " + number + ".";
            case Claim.YoursAlready already -> "You are talking with candidate " + number + " already.";
            case Claim.TakenBy(var name) -> name + " is talking with candidate " + number + " already.";
            case Claim.Yourself yourself -> "Candidate " + number + " is you. A colleague can take them.";
            case Claim.NoLongerWaiting gone -> "Candidate " + number + " is no longer waiting.";
            case Claim.AnotherForce other -> "Candidate " + number + " belongs to another force.";
            case Claim.OptedOut optedOut ->
                "Candidate " + number + " has said STOP: nothing you write would reach them.";
            case Claim.OffDuty off -> "You are off duty. Go on duty first, then take the candidate.";
            case Claim.HandsFull(var with) ->
                "By text you can talk with one candidate at a time. End with candidate " + with + " first.";
            case Claim.NoWayToYou noWay -> "The bot cannot reach you there yet.";
        };
    }

    static String of(Said said, long number) {
        return switch (said) {
            case Said.OnItsWay onItsWay -> "On its way to candidate " + number + ".";
            case Said.OptedOut optedOut -> "Not sent: candidate " + number + " has asked for no more messages.";
            case Said.TakenBy(var name) -> "Not sent: " + name + " is talking with candidate " + number + ".";
            case Said.NotTaken notTaken -> "Not sent: you are not talking with candidate " + number + ".";
            case Said.TooLong(var most) ->
                "Not sent: that is longer than " + most + " characters. Please send it in two.";
            case Said.Nothing nothing -> "Not sent: there were no words in it.";
        };
    }

    static String of(Passed passed, long number) {
        return switch (passed) {
            case Passed.Done(var handoff) ->
                "Candidate " + number
                        + switch (handoff.stage()) {
                            case Handoff.Stage.Waiting waiting -> " is back in the queue.";
                            case Handoff.Stage.Taken taken -> " is with your colleague now.";
                            case Handoff.Stage.Ended ended -> " is back with the bot.";
                        };
            case Passed.NotYours notYours -> "You are not talking with candidate " + number + ".";
            case Passed.NotFree(var name) -> name + " is not free: off duty, or busy with somebody by text.";
        };
    }

    static String of(Progress progress) {
        return switch (progress) {
            case ON_ITS_WAY -> "On its way";
            case SENT -> "Sent";
            case DELIVERED -> "Delivered";
            case NOT_DELIVERED -> "Not delivered";
        };
    }
}
