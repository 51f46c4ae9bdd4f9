package org.positiveaction.bot.message;

/** The alphabet of GSM 03.38 that phones have in common. */
class Gsm7 {
    private static final String ONE_SEPTET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWO_SEPTETS = "\f^{}\\[~]|€";

    private Gsm7() {}

    /** How many septets each character takes; none for one outside the alphabet. */
    static int[] septets(String text) {
        return text.chars().map(Gsm7::septets).toArray();
    }

    private static int septets(int character) {
        if (ONE_SEPTET.indexOf(character) >= 0) {
            return 1;
        }
        return TWO_SEPTETS.indexOf(character) >= 0 ? 2 : 0;
    }
}
