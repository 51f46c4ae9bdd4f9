package org.positiveaction.bot.tool;

/** A command that cannot be carried out as it was typed; the message says what to type. */
class Misuse extends RuntimeException {
    Misuse(String sentence) {
        super(sentence);
    }
}
