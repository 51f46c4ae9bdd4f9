package org.positiveaction.bot.delivery;

/** How far a message has come, as its writer wants to know it. */
public enum Progress {
    ON_ITS_WAY,
    SENT,
    DELIVERED,
    NOT_DELIVERED
}
