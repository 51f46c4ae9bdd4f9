package org.positiveaction.bot.console.conversation;

import org.positiveaction.bot.booking.Attempt;
import org.positiveaction.bot.booking.Refusal;
import org.positiveaction.bot.console.London;
import org.positiveaction.bot.handoff.Said;

/** What members read of what came of booking a session for a candidate. */
final class BookingSentences {
    private BookingSentences() {}

    static String of(Booked booked, long number) {
        return switch (booked) {
            case Booked.Done(var session, var said) ->
                "Candidate " + number + " has a place on " + London.date(session.starts()) + "."
                        + (said instanceof Said.OnItsWay
                                ? " They are being told."
                                : " They have asked for no more messages, so they are not told.");
            case Booked.NotDone(var why) -> "Not booked: " + reason(why);
            case Booked.NotYours notYours -> "Not booked: you are not talking with candidate " + number + ".";
        };
    }

    private static String reason(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Booked booked -> "they have the place already.";
            case Attempt.NothingToMove nothing -> "they have no booking to move.";
            case Refusal.NoSuchSession none -> "there is no such session of their force.";
            case Refusal.CalledOff calledOff -> "the session is called off.";
            case Refusal.TooLate tooLate -> "it is too late, the session begins too soon or has begun.";
            case Refusal.TooEarly(var opens) -> "places are given from " + London.date(opens) + " on.";
            case Refusal.AlreadyBooked already -> "they have booked it already.";
            case Refusal.Overlaps(var other) ->
                "they have another session at that time, on " + London.date(other.starts()) + ".";
            case Refusal.TooManyOfThisKind(var most) ->
                "they have as many of this kind as anybody may, which is " + most + ".";
            case Refusal.Full full -> "every place is taken by now.";
            case Refusal.HoldExpired expired -> "the place that was held for them has gone to somebody else.";
            case Refusal.OfferExpired expired -> "the place that was offered to them has gone to somebody else.";
        };
    }
}
