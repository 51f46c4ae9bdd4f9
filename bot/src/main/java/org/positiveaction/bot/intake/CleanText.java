package org.positiveaction.bot.intake;

/** Text as both databases take it and a person means it. */
final class CleanText {
    /** In UTF-16 units; more than the longest text message by far. */
    static final int LONGEST = 4_000;

    private CleanText() {}

    /**
     * Without control characters (but for line breaks and tabs), lone surrogates, and the invisible marks that turn
     * text around; at most {@value #LONGEST} characters, never cut inside one.
     */
    static String of(String text) {
        String clean = text.codePoints()
                .filter(CleanText::meansSomething)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (clean.length() <= LONGEST) {
            return clean;
        }
        boolean splits = Character.isHighSurrogate(clean.charAt(LONGEST - 1));
        return clean.substring(0, splits ? LONGEST - 1 : LONGEST);
    }

    private static boolean meansSomething(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
            case Character.SURROGATE -> false;
            default -> !turnsTextAround(codePoint);
        };
    }

    /** The bidirectional controls of Unicode: embeddings, overrides, isolates and marks. */
    private static boolean turnsTextAround(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint == 0x061C;
    }
}
