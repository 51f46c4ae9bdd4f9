package org.positiveaction.bot.registration.talk;

/** What somebody said when they were asked for a name. */
sealed interface Naming {

    /** @param surely whether they said that it is one: "my name is Sam" */
    record Named(String name, boolean surely) implements Naming {
        @Override
        public String toString() {
            return "Named[…]";
        }
    }

    /** What they are, and no name, "I'm Nigerian"; or one word that mostly is none: "do". */
    record NoName() implements Naming {}

    /** Nothing that could safely be taken for one. */
    record Unclear() implements Naming {}
}
