package org.positiveaction.bot.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A sentence of the bot's own, which editors word in {@code replies/replies.yaml}. */
public enum Reply {
    WELCOME,
    WELCOME_CHANNEL,
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
    SESSION_NEED("session", "when"),
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
    NEWS_ELSEWHERE("session", "when", "place"),
    NEWS_CALLED_OFF("session", "when", "place"),
    NEWS_CALLED_OFF_CHOICES("session", "when", "place", "choices"),
    AFTER_SESSION("session", "when", "place"),
    SESSION_BOOKED_FOR_YOU("session", "when", "place", "link");

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
