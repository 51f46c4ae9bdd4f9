package org.positiveaction.bot.message;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The size of a text as SMS carries and bills it.
 *
 * @param encoding the alphabet it needs; one character outside GSM-7 makes the whole text UCS-2
 * @param characters septets in GSM-7, where {@code ^{}\[~]|€} and the form feed count two; UTF-16 units in UCS-2
 * @param parts how many text messages it takes, at least one
 */
public record SmsText(Encoding encoding, int characters, int parts) {

    /** An alphabet, and how many characters of it one part holds. */
    public enum Encoding {
        GSM_7(160, 153),
        UCS_2(70, 67);

        private final int alone;
        private final int joined;

        Encoding(int alone, int joined) {
            this.alone = alone;
            this.joined = joined;
        }
    }

    public static SmsText of(String text) {
        int[] septets = Gsm7.septets(text);
        boolean gsm7 = Arrays.stream(septets).noneMatch(count -> count == 0);
        return gsm7 ? of(Encoding.GSM_7, septets) : of(Encoding.UCS_2, Graphemes.lengths(text));
    }

    /** The text with typographic characters replaced by such as keep a text in GSM-7; other letters stay. */
    public static String simple(String text) {
        return Typography.simple(text);
    }

    public boolean fits(int parts) {
        return this.parts <= parts;
    }

    private static SmsText of(Encoding encoding, int[] sizes) {
        int total = IntStream.of(sizes).sum();
        return new SmsText(encoding, total, total <= encoding.alone ? 1 : partsOf(sizes, encoding.joined));
    }

    /** Fills part after part; what counts as one character never straddles two. */
    private static int partsOf(int[] sizes, int room) {
        int parts = 1;
        int left = room;
        for (int size : sizes) {
            if (size > left) {
                parts++;
                left = room;
            }
            left -= size;
        }
        return parts;
    }
}
