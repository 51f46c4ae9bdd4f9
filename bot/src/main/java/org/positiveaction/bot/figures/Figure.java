package org.positiveaction.bot.figures;

/** Something that is counted. */
public enum Figure {
    /** Questions that got an answer at once, or after a choice. */
    ANSWERED,
    /** Questions of which we said that our documents do not cover them. */
    DECLINED,
    /** Questions that were answered with a choice of subjects. */
    CHOICES_OFFERED,

    /** Requests for a person. */
    HANDED_OVER,
    /** Requests for a person that a member took, each once. */
    TAKEN,
    /** Minutes from a request until a member took it, of all that were taken. */
    WAITED_MINUTES,
    /** Candidates who said that the person helped. */
    HELPED,
    /** Candidates who said that the person did not. */
    NOT_HELPED,

    /** Places at sessions that were booked; moving to another date is none. */
    PLACE_TAKEN,

    REGISTERED,
    /** Promises that the team is in touch by a certain day. */
    PROMISE_MADE,
    /** Promises of which the team was in touch in time. */
    PROMISE_KEPT,
    /** Promises whose day passed. */
    PROMISE_LATE,

    /** Wishes to be told when something opens. */
    ALERT_ASKED,
    ALERT_TOLD,

    /** People whose data was erased because they asked for it. */
    ERASED
}
