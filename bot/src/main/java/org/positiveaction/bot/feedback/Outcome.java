package org.positiveaction.bot.feedback;

/** What a question led to. */
public enum Outcome {
    ANSWER,

    /** "Did you mean 1, 2 or 3?", and nobody has chosen yet. */
    CHOICES,

    /** "Which force?", and nobody has named one yet. */
    FORCE_ASKED,

    /** Our documents do not say. */
    NO_ANSWER,

    /** Something that the bot is asked to do: book, register, find a person. */
    ACTION
}
