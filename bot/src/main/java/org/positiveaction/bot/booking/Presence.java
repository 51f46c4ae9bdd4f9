package org.positiveaction.bot.booking;

/** Whether somebody who had booked came. */
public enum Presence {
    CAME,
    STAYED_AWAY,
    /** Nobody has said. */
    UNKNOWN
}
