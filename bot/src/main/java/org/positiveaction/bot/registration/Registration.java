package org.positiveaction.bot.registration;

import java.time.Instant;
import java.util.Optional;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;

/**
 * That somebody wants a team to be in touch with them.
 *
 * @param told what they have told us: for members of the force only
 * @param promisedFor after this moment the promise is broken
 * @param contacted that the team was in touch, once it was
 */
public record Registration(
        RegistrationId id,
        ConversationId candidate,
        ForceId force,
        Interest interest,
        Told told,
        Instant registeredAt,
        Instant promisedFor,
        Optional<Contacted> contacted) {

    /**
     * What somebody has told us of themselves.
     *
     * @param name what to call them
     * @param role what they would like to be, where they register for support
     * @param stage how far they have come, where they register for support
     * @param reach how and when they are best reached, in their words
     */
    public record Told(String name, Optional<Role> role, Optional<Stage> stage, String reach) {
        public Told named(String newName) {
            return new Told(newName, role, stage, reach);
        }

        public Told as(Role newRole) {
            return new Told(name, role.map(before -> newRole), stage, reach);
        }

        public Told at(Stage newStage) {
            return new Told(name, role, stage.map(before -> newStage), reach);
        }

        public Told reachedBy(String newReach) {
            return new Told(name, role, stage, newReach);
        }

        @Override
        public String toString() {
            return "Told[…]";
        }
    }

    public boolean isLate(Instant now) {
        return contacted.isEmpty() && now.isAfter(promisedFor);
    }
}
