package org.positiveaction.bot.delivery;

import java.time.Duration;

/** How one attempt to have a provider's copy erased ended. Reasons may be logged. */
public sealed interface Erased {

    /** The provider does not have it, or not any more. */
    record Gone() implements Erased {}

    /** Not yet, and it may be tried again after this time at the earliest. */
    record TryAgain(String reason, Duration after) implements Erased {}

    /** The provider will not do it for us. */
    record NeverOurs(String reason) implements Erased {}
}
