package org.positiveaction.bot.knowledge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a force recruits people for. */
public enum Role {
    OFFICER("police officers"),
    DETECTIVE("detectives"),
    PCSO("PCSOs"),
    SPECIAL("special constables"),
    STAFF("police staff"),
    VOLUNTEER("volunteers"),

    /** Whatever the force recruits for. */
    ANY("any role");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** Such as {@code police officers}. */
    public String words() {
        return words;
    }

    /** The word for it in the folder, such as {@code officer}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofKey(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
