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

    /** Nothing that could safely be taken for one. */
    record Unclear() implements Naming {}
}
