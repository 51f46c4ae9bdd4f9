package org.positiveaction.bot.registration;

/** What somebody would like to be. */
public enum Role {
    OFFICER("police officer"),
    DETECTIVE("detective"),
    PCSO("PCSO"),
    SPECIAL("special constable"),
    STAFF("police staff"),
    VOLUNTEER("volunteer"),
    NOT_SURE("not sure yet");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** Such as {@code special constable}. */
    public String words() {
        return words;
    }
}
