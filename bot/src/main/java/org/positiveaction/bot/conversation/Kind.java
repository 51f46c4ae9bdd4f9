package org.positiveaction.bot.conversation;

import java.util.Locale;
import org.positiveaction.bot.knowledge.Topic;

/** What a turn was about, in the words of the question files. */
public enum Kind {
    ANSWER,
    CHOICES,
    NO_ANSWER,
    BOOK,
    REGISTER,
    ALERT,
    PERSON,
    EMERGENCY,
    OPT_OUT,
    OPT_IN,
    SMALLTALK,
    HELP,
    MY_DATA;

    /** Such as {@code no_answer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(Topic topic) {
        return switch (topic) {
            case ANSWER -> ANSWER;
            case BOOK, MY_BOOKINGS, CHANGE_BOOKING, DROP_BOOKING -> BOOK;
            case REGISTER, MY_REGISTRATION, LEAVE_REGISTER, AMBASSADOR, DEVELOPMENT -> REGISTER;
            case ALERT, MY_ALERTS, STOP_ALERTS -> ALERT;
            case PERSON -> PERSON;
            case MY_DATA, DELETE_DATA, WITHDRAW_CONSENT -> MY_DATA;
            case HELP -> HELP;
            case SMALLTALK -> SMALLTALK;
            case OPT_OUT -> OPT_OUT;
            case OPT_IN -> OPT_IN;
            case EMERGENCY -> EMERGENCY;
            case NO_ANSWER -> NO_ANSWER;
        };
    }
}
