package org.positiveaction.bot.console.registrations;

/** Somebody with whom the member was in touch just now, which they may still take back. */
record DoneLine(long number, String name, String at) {
    @Override
    public String toString() {
        return "DoneLine[" + number + "]";
    }
}
