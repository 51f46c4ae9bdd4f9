package org.positiveaction.bot.registration;

/** How an attempt to mark a registration as contacted ended. */
public sealed interface Marking {

    /** @param inTime whether the promise was kept */
    record Marked(boolean inTime) implements Marking {}

    /** Somebody was quicker. */
    record MarkedBefore(Contacted contacted) implements Marking {}

    /** There is none, or it was taken back, or it is another force's. */
    record NoSuchRegistration() implements Marking {}
}
