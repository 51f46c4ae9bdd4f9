package org.positiveaction.bot.console.conversation;

/**
 * One line of a conversation, as its page shows it.
 *
 * @param who "Candidate", "Bot", "You" or a colleague's name
 * @param side who that is, for the style sheet: candidate, bot or team
 * @param delivery how far it has come, if a member said it; else empty
 */
public record SaidLine(long id, String who, String side, String text, String at, String delivery) {
    @Override
    public String toString() {
        return "SaidLine[" + id + "]";
    }
}
