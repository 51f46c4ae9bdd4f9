package org.positiveaction.bot.delivery;

import java.time.Duration;
import org.positiveaction.bot.message.Channel;

/**
 * Takes messages to one channel.
 *
 * <p>A carrier makes one attempt a call and never repeats one by itself; the outbox decides when to try again. It is
 * called outside any transaction, for different addresses at once, and must return within {@link #PATIENCE}.
 */
public interface Carrier {
    /** The longest one call may take, time-outs included. */
    Duration PATIENCE = Duration.ofSeconds(20);

    Channel channel();

    /** Makes one attempt to carry a message. */
    Carried carry(Parcel parcel);

    /** Looks whether an attempt whose outcome is unknown arrived after all. */
    Whereabouts lookFor(Parcel parcel);

    /** Has the provider erase what it keeps of a message. Doing so again changes nothing. */
    Erased erase(ProviderCopy copy);
}
