package org.positiveaction.bot.delivery;

import java.util.List;

/** How far a message has come on its way out. The last three are final. */
enum State {
    WAITING,
    SENDING,
    UNKNOWN,
    SENT,
    DELIVERED,
    FAILED,
    DROPPED;

    static State after(DeliveryReport.Stage stage) {
        return switch (stage) {
            case ACCEPTED, SENT -> SENT;
            case DELIVERED -> DELIVERED;
            case FAILED, OPTED_OUT -> FAILED;
        };
    }

    Progress progress() {
        return switch (this) {
            case WAITING, SENDING, UNKNOWN -> Progress.ON_ITS_WAY;
            case SENT -> Progress.SENT;
            case DELIVERED -> Progress.DELIVERED;
            case FAILED, DROPPED -> Progress.NOT_DELIVERED;
        };
    }

    /** The states that a report of this one may end. What is delivered, failed or dropped stays so. */
    List<State> mayFollow() {
        return this == SENT ? List.of(WAITING, SENDING, UNKNOWN) : List.of(WAITING, SENDING, UNKNOWN, SENT);
    }
}
