package org.positiveaction.bot.message;

/** Who says something to a candidate. */
public enum Speaker {
    /** The bot, as long as it has the floor. */
    BOT,
    /** A team member who owns the conversation. */
    PERSON,
    /** The service itself: safety and opt-out notices, which always may leave. */
    SYSTEM
}
