package org.positiveaction.bot.registration;

/**
 * That a team has to be told of a registration.
 *
 * @param reason why
 */
public record Chase(Registration registration, Reason reason) {

    /** Why a team is told. */
    public enum Reason {
        /** It has come in. */
        NEW,
        /** Its day has passed. */
        LATE,
        /** Its day passed some working days ago. */
        STILL_LATE
    }
}
