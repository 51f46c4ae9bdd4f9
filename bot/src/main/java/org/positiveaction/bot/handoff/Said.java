package org.positiveaction.bot.handoff;

import org.positiveaction.bot.delivery.OutboxId;

/** What became of something that a team member wrote to a candidate. */
public sealed interface Said {
    /** It leaves as this message. */
    record OnItsWay(OutboxId message) implements Said {}

    /** The candidate has said STOP: nothing may be sent. */
    record OptedOut() implements Said {}

    /** Somebody else talks with the candidate: this is their name. */
    record TakenBy(String name) implements Said {}

    /** Nobody talks with the candidate, or there is none of this number. */
    record NotTaken() implements Said {}

    /** Text messages end at so many characters; nothing was sent. */
    record TooLong(int most) implements Said {}

    /** There were no words in it. */
    record Nothing() implements Said {}
}
