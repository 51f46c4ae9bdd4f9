package org.positiveaction.bot.console.conversation;

/** A private note, as the page shows it. */
public record NoteLine(String who, String text, String at) {
    @Override
    public String toString() {
        return "NoteLine[…]";
    }
}
