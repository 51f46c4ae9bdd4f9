package org.positiveaction.bot.console.people;

import java.util.List;

/**
 * What a lead sees of one person: no words of theirs.
 *
 * @param reachedAt such as "07700 900123"
 * @param messages whether they want messages
 * @param erased the receipt, where everything has just been erased; otherwise empty
 */
record PersonView(String reachedAt, String messages, List<ConsentLine> consents, List<HeldLine> held, String erased) {

    /**
     * Something they agreed to.
     *
     * @param withdrawn when they took it back; empty while it holds
     */
    record ConsentLine(String purpose, String words, String given, String withdrawn) {}

    /** Something that is held of them, and how long it is kept. */
    record HeldLine(String what, String until) {}

    @Override
    public String toString() {
        return "PersonView[…]";
    }
}
