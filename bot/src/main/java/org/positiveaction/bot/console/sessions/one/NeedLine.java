package org.positiveaction.bot.console.sessions.one;

/**
 * What somebody needs in order to take part, as the host reads it.
 *
 * @param place whose it is, by their place in the list
 */
public record NeedLine(int place, String words) {
    @Override
    public String toString() {
        return "NeedLine[" + place + "]";
    }
}
