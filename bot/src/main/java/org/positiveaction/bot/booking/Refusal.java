package org.positiveaction.bot.booking;

import java.time.Instant;

/** Why a candidate cannot have a place at a session. */
public sealed interface Refusal extends Holding, Attempt, Joining {
    record NoSuchSession() implements Refusal {}

    record CalledOff() implements Refusal {}

    /** It has begun, or begins too soon. */
    record TooLate() implements Refusal {}

    /** It is too far ahead. */
    record TooEarly(Instant opens) implements Refusal {}

    record AlreadyBooked() implements Refusal {}

    /** The candidate would have to be at another session of theirs at the same time. */
    record Overlaps(Session other) implements Refusal {}

    /** The candidate has as many sessions of this kind coming as anybody may. */
    record TooManyOfThisKind(int most) implements Refusal {}

    /** Every place is taken or promised; the candidate may wait for one. */
    record Full() implements Refusal {}

    /** The candidate took too long to decide, and the place has gone; they may wait for another. */
    record HoldExpired() implements Refusal {}

    /** The candidate answered too late, and the place has gone; they may wait for another. */
    record OfferExpired() implements Refusal {}
}
