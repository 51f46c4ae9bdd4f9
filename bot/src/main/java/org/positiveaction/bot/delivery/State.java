package org.positiveaction.bot.delivery;

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
}
