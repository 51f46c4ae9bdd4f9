package org.positiveaction.bot.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A sentence of the bot's own, which editors word in {@code replies/replies.yaml}. */
public enum Reply {
    WELCOME,
    WELCOME_CHANNEL("kept", "link"),
    INTRODUCTION("force.name", "kept", "link"),
    INTRODUCTION_WITHOUT_FORCE("kept", "link"),
    NOT_IN_DOCUMENTS("team.name", "team.contact", "force.name"),
    NOT_IN_DOCUMENTS_WITHOUT_FORCE,
    NOT_IN_DOCUMENTS_AGAIN,
    DID_YOU_MEAN("choices"),
    CHOICE_UNKNOWN,
    ASK_FORCE("forces"),
    FORCE_SET("force.name", "team.name"),
    FORCE_UNKNOWN("forces"),
    OTHER_FORCE("force.name", "other"),
    PERSON_WITHOUT_FORCE("forces"),
    MORE_HINT,
    NOTHING_MORE,
    PAST_REVIEW("date"),
    WAS_IT_HELPFUL,
    HELPFUL,
    NOT_HELPFUL,
    EMPTY_MESSAGE,
    ATTACHMENT_ONLY,
    TOO_LONG,
    EDITED,
    SOMETHING_WENT_WRONG,
    PERSON_ASKED("team.name", "force.name", "when"),
    PERSON_ASKED_BEFORE("team.name", "when", "member"),
    PERSON_STILL_ASKED("team.name", "when"),
    PERSON_LATE("team.name", "when"),
    PERSON_NOTED("team.name"),
    PERSON_HERE("member", "team.name"),
    PERSON_AWAY("member", "team.name", "when"),
    PERSON_GONE("member"),
    PERSON_HELPED,
    PERSON_NOT_HELPED,
    PERSON_IN_PRIVATE,
    BOT_BACK,
    SESSION_CHOICES("choices"),
    SESSION_NONE_FITS("choices"),
    SESSION_DAY_PAST("choices"),
    SESSION_NO_SUCH_DAY("choices"),
    SESSION_OTHER_DATES("session", "when", "choices"),
    SESSION_NO_OTHER_DATE("session", "when"),
    SESSION_CONFIRM("session", "when", "place", "until"),
    SESSION_CONFIRM_CHANGE("session", "when", "place", "until", "old"),
    SESSION_BOOKED("session", "when", "place", "link"),
    SESSION_CHANGED("session", "when", "place", "link"),
    SESSION_PREPARE("prepare"),
    SESSION_LEFT,
    SESSION_STAYS("session", "when", "place"),
    SESSION_FULL("session", "when"),
    SESSION_HOLD_GONE("session", "when"),
    SESSION_WAITING("session", "when", "ahead"),
    SESSION_GONE,
    SESSION_TOO_LATE("session", "when"),
    SESSION_TOO_EARLY("session", "when", "opens"),
    SESSION_HAVE_IT("session", "when", "place"),
    SESSION_OVERLAPS("session", "when", "other"),
    SESSION_MOST("session", "when", "most"),
    SESSION_NOT_YOURS,
    SESSION_MINE("bookings"),
    SESSION_WHICH_DROP("choices"),
    SESSION_WHICH_MOVE("choices"),
    SESSION_DROP("session", "when"),
    SESSION_DROPPED("session", "when"),
    SESSION_COMING("session", "when", "place"),
    SESSION_NEED("session", "when", "kept"),
    SESSION_NEED_PERSON("session", "when"),
    SESSION_NEED_NOTED("session", "when"),
    SESSION_NEED_NOTHING,
    SESSION_STILL("session", "when", "until"),
    SESSION_HELPFUL,
    SESSION_UNHELPFUL,
    SESSION_IN_PRIVATE,
    SESSION_WITHOUT_FORCE("forces"),
    NUMBER_NOT_ASKED,
    REMINDER("session", "when", "place"),
    NEWS_OFFERED("session", "when", "place", "deadline"),
    NEWS_OFFER_RAN_OUT("session", "when", "place"),
    NEWS_WAITED_IN_VAIN("session", "when", "place"),
    NEWS_MOVED("session", "when", "place"),
    NEWS_MOVED_BOOKED("session", "when", "place"),
    NEWS_CALLED_OFF("session", "when", "place"),
    NEWS_CALLED_OFF_CHOICES("session", "when", "place", "choices"),
    AFTER_SESSION("session", "when", "place"),
    SESSION_BOOKED_FOR_YOU("session", "when", "place", "link"),
    MY_DATA_HELD("held", "link"),
    DATA_IN_PRIVATE,
    DELETE_DATA_ASK("code"),
    DELETE_DATA_WRONG,
    DELETE_DATA_KEPT,
    DELETE_DATA_DONE("when", "receipt"),
    REGISTER_FIRST("registration", "noted", "team.name", "force.name", "kept"),
    REGISTER_NAME("registration", "team.name"),
    REGISTER_NAME_AGAIN,
    REGISTER_NAME_NOTED("name"),
    REGISTER_ROLE("choices"),
    REGISTER_STAGE("choices"),
    REGISTER_REACH,
    REGISTER_REACH_AGAIN,
    REGISTER_AGAIN,
    REGISTER_DONE("registration", "team.name", "when", "details"),
    REGISTER_RESUMED("registration"),
    REGISTER_MOVED("registration"),
    REGISTER_LEFT("until", "code"),
    REGISTER_CODE("code", "until"),
    REGISTER_CODE_WRONG,
    REGISTER_CODE_TOO_MANY,
    REGISTER_DROPPED,
    REGISTER_TOO_LATE("force.name", "team.name"),
    REGISTER_WHICH_WAY("choices"),
    REGISTER_MINE("registration", "team.name", "when", "details"),
    REGISTER_MINE_LATE("registration", "team.name", "when", "details"),
    REGISTER_MINE_DONE("registration", "team.name", "when", "details"),
    REGISTER_MINE_SEVERAL("registrations"),
    REGISTER_BEGUN("registration"),
    REGISTER_CHANGED("details"),
    REGISTER_NOT_CHANGED,
    REGISTER_TAKE_BACK("registration", "team.name"),
    REGISTER_TAKE_BACK_WHICH("choices"),
    REGISTER_TAKEN_BACK,
    REGISTER_KEPT,
    REGISTER_NOTHING,
    REGISTER_IN_PRIVATE;

    private final List<String> placeholders;

    Reply(String... placeholders) {
        this.placeholders = List.of(placeholders);
    }

    /** The word before the colon, such as {@code ask-force}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the bot can fill in here. */
    public List<String> placeholders() {
        return placeholders;
    }

    public static Optional<Reply> ofKey(String key) {
        return Arrays.stream(values()).filter(reply -> reply.key().equals(key)).findFirst();
    }
}
