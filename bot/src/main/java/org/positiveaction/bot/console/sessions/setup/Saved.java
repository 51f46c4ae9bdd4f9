package org.positiveaction.bot.console.sessions.setup;

import java.util.List;
import org.positiveaction.bot.booking.Session;

/** What became of a member's wish to set sessions up. */
sealed interface Saved {
    record Done(List<Session> sessions) implements Saved {
        public Done {
            sessions = List.copyOf(sessions);
        }
    }

    /** All of it is set up already: the form came twice. */
    record Before(List<Session> sessions) implements Saved {
        public Before {
            sessions = List.copyOf(sessions);
        }
    }

    /** Some of these sessions are there already; nothing was done. */
    record Clash(List<Session> sessions) implements Saved {
        public Clash {
            sessions = List.copyOf(sessions);
        }
    }

    /** The first of them would have begun by now; nothing was done. */
    record TooLate() implements Saved {}
}
