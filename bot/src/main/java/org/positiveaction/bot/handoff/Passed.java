package org.positiveaction.bot.handoff;

/** What became of an attempt to give a candidate to somebody else, or back. */
public sealed interface Passed {
    record Done(Handoff handoff) implements Passed {}

    /** The candidate is not the member's to give. */
    record NotYours() implements Passed {}

    /** The colleague works for another force, is off duty, cannot be reached or has their hands full. */
    record NotFree(String name) implements Passed {}
}
