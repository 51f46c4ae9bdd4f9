package org.positiveaction.bot.booking.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Breaks lines as RFC 5545 wants it: after 75 bytes, and never within a character, going on after a space. */
final class FoldedLines {
    private static final int MOST = 75;
    private static final byte[] BREAK = "\r\n ".getBytes(UTF_8);

    private FoldedLines() {}

    static byte[] of(String lines) {
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        lines.lines().forEach(line -> {
            fold(line, folded);
            folded.writeBytes("\r\n".getBytes(UTF_8));
        });
        return folded.toByteArray();
    }

    private static void fold(String line, ByteArrayOutputStream folded) {
        int left = MOST;
        for (int character : line.codePoints().toArray()) {
            byte[] bytes = Character.toString(character).getBytes(UTF_8);
            if (bytes.length > left) {
                folded.writeBytes(BREAK);
                left = MOST - 1;
            }
            folded.writeBytes(bytes);
            left -= bytes.length;
        }
    }
}
