package org.positiveaction.bot.handoff;

/** How a team member's attempt to take a candidate ended. */
public sealed interface Claim {
    record Yours(Handoff handoff) implements Claim {}

    /** The member talks with them already. */
    record YoursAlready() implements Claim {}

    /** Somebody was quicker: this is their name. */
    record TakenBy(String name) implements Claim {
        @Override
        public String toString() {
            return "TakenBy[…]";
        }
    }

    /** It is the member themselves who asked for a person. */
    record Yourself() implements Claim {}

    /** The candidate went back to the bot, or the hand-off has ended, or there never was one of this number. */
    record NoLongerWaiting() implements Claim {}

    /** It is for a force that the member does not work for. */
    record AnotherForce() implements Claim {}

    /** They have said STOP: nothing would reach them. */
    record OptedOut() implements Claim {}

    record OffDuty() implements Claim {}

    /** Who works by text talks with one candidate at a time. */
    record HandsFull(HandoffId with) implements Claim {}

    /** Nothing would reach the member: they have never written to the bot on this route. */
    record NoWayToYou() implements Claim {}
}
