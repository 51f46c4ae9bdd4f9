package org.positiveaction.bot.registration.talk;

/** Whether the conversation has something else to say to some words. */
public enum Otherwise {
    /** They mean nothing to it. */
    NOTHING,
    /** It might: they are like something that it knows. */
    PERHAPS,
    /** It has: they are something that it knows, word for word. */
    SURELY
}
