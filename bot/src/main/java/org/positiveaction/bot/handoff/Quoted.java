package org.positiveaction.bot.handoff;

/** Somebody's words, for showing among ours. */
final class Quoted {
    private Quoted() {}

    /** On one line, at most so many characters long. */
    static String shortened(String words, int longest) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 4)) ? longest - 4 : longest - 3;
        return line.substring(0, end).strip() + "...";
    }

    /** So that a card shows what was written, and not what it would mean in Markdown. */
    static String plain(String words) {
        return words.replaceAll("([\\\\`*_{}\\[\\]()#+!<>|~-])", "\\\\$1");
    }
}
