package org.positiveaction.bot.knowledge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a force recruits people for. */
public enum Role {
    OFFICER("police officers", "police officer"),
    DETECTIVE("detectives", "detective"),
    PCSO("PCSOs", "PCSO"),
    SPECIAL("special constables", "special constable"),
    STAFF("police staff", "police staff"),
    VOLUNTEER("volunteers", "volunteer"),

    /** Whatever the force recruits for. */
    ANY("any role", "not sure yet");

    private final String words;
    private final String ofOne;

    Role(String words, String ofOne) {
        this.words = words;
        this.ofOne = ofOne;
    }

    /** Such as {@code police officers}. */
    public String words() {
        return words;
    }

    /** What somebody would like to be, such as {@code police officer}. */
    public String ofOne() {
        return ofOne;
    }

    /** The word for it in the folder, such as {@code officer}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofKey(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
