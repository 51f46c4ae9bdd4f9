package org.positiveaction.bot.delivery;

import java.time.Duration;

/** How one attempt to carry a message ended. Reasons are for the log and the team: no person's words or number. */
public sealed interface Carried {

    /** The provider has it, under this id. */
    record Accepted(String providerId) implements Carried {}

    /** It certainly was not sent, and may be tried again after this time at the earliest. */
    record TryAgain(String reason, Duration after) implements Carried {}

    /** It certainly was not sent, and never will be. */
    record Refused(String reason) implements Carried {}

    /** The recipient has opted out at the provider: refused, and nothing more may be sent to them. */
    record OptedOut(String reason) implements Carried {}

    /** It left, and nobody can say whether it arrived: a time-out, a server error, a broken connection. */
    record Unknown(String reason) implements Carried {}
}
