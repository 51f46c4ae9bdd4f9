package org.positiveaction.bot.registration.talk;

import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Stage;

/** What somebody's words say in answer to one of the questions of who registers. */
sealed interface Answer {

    record Name(String name) implements Answer {
        @Override
        public String toString() {
            return "Name[…]";
        }
    }

    record WouldBe(Role role) implements Answer {}

    /** @param sent whether their form has gone off */
    record Is(Stage stage, boolean sent) implements Answer {}

    record ReachedBy(String reach) implements Answer {
        @Override
        public String toString() {
            return "ReachedBy[…]";
        }
    }

    /** They want to go on: "ok". */
    record Agrees() implements Answer {}

    /** A number that was not on offer. */
    record NoSuchNumber() implements Answer {}

    /** Nothing that answers it, though they seem to try. */
    record Unclear() implements Answer {}

    /** They ask or want something else. */
    record SomethingElse() implements Answer {}
}
