package org.positiveaction.bot.delivery;

/** What became of an attempt whose outcome was unknown. */
public sealed interface Whereabouts {

    /** It arrived, under this id. */
    record Found(String providerId) implements Whereabouts {}

    /** The provider says that it has no such message. */
    record Absent() implements Whereabouts {}

    /** The provider could not be asked just now. */
    record NotKnownYet(String reason) implements Whereabouts {}

    /** This channel can never say. */
    record NeverKnown() implements Whereabouts {}
}
