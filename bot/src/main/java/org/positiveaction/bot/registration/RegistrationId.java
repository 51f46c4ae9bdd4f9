package org.positiveaction.bot.registration;

/** Names a registration, for the team and in the log. */
public record RegistrationId(long number) {
    @Override
    public String toString() {
        return String.valueOf(number);
    }
}
