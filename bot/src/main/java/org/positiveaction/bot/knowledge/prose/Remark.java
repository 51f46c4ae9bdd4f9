package org.positiveaction.bot.knowledge.prose;

/**
 * Something about some words that their editors should put right.
 *
 * @param line counted from 1
 * @param grave whether the words must not be used
 * @param sentence what is wrong and what to do
 */
public record Remark(int line, boolean grave, String sentence) {
    static Remark grave(int line, String sentence) {
        return new Remark(line, true, sentence);
    }

    static Remark mild(int line, String sentence) {
        return new Remark(line, false, sentence);
    }
}
