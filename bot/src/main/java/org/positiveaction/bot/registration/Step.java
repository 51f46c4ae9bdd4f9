package org.positiveaction.bot.registration;

/** One thing that is asked of who registers. */
public enum Step {
    /** What to call them. */
    NAME,
    /** What they would like to be. */
    ROLE,
    /** How far they have come. */
    STAGE,
    /** How and when they are best reached. */
    REACH
}
