package org.positiveaction.bot.conversation;

import java.util.Locale;

/** Leaves out a quotation that says word for word what the first paragraph has just said. */
final class Repetition {
    private static final String PARAGRAPH = "\n\n";

    private Repetition() {}

    static String leftOut(String plain) {
        String[] parts = plain.split(PARAGRAPH, 3);
        if (parts.length < 2 || !isQuotation(parts[1]) || !words(parts[0]).contains(words(parts[1]))) {
            return plain;
        }
        return parts.length == 2 ? parts[0] : parts[0] + PARAGRAPH + parts[2];
    }

    /** One that ends where the paragraph does. */
    private static boolean isQuotation(String paragraph) {
        return paragraph.length() > 1 && paragraph.startsWith("\"") && paragraph.endsWith("\"");
    }

    /** With a space before and after each, whatever else stands between them. */
    private static String words(String text) {
        return " "
                + text.toLowerCase(Locale.UK)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                + " ";
    }
}
