package org.positiveaction.bot.knowledge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an article is for: an answer, or something that the bot is asked to do. */
public enum Topic {
    ANSWER,
    BOOK,
    MY_BOOKINGS,
    CHANGE_BOOKING,
    DROP_BOOKING,
    REGISTER,
    MY_REGISTRATION,
    LEAVE_REGISTER,
    AMBASSADOR,
    DEVELOPMENT,
    ALERT,
    MY_ALERTS,
    STOP_ALERTS,
    PERSON,
    MY_DATA,
    DELETE_DATA,
    WITHDRAW_CONSENT,
    HELP,
    SMALLTALK,
    OPT_OUT,
    OPT_IN,
    EMERGENCY,
    NO_ANSWER;

    /** The word for it in the folder and in question files, such as {@code my_data}. */
    public String kind() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Topic> ofKind(String kind) {
        return Arrays.stream(values())
                .filter(topic -> topic.kind().equals(kind))
                .findFirst();
    }
}
