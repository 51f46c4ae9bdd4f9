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
    SESSION_BOOKED_FOR_YOU("session", "when", "place");

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
