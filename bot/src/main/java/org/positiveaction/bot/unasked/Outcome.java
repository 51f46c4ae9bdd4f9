package org.positiveaction.bot.unasked;

/** How it went to tell somebody something. */
public enum Outcome {
    TOLD,
    /** Nobody was told, and what follows from that is noted. */
    SETTLED,
    /** It does not concern them any more, or they cannot be told yet; what was begun is to be undone. */
    NOT_NOW,
    /** As many have been told as the pace allows. */
    TOO_FAST
}
