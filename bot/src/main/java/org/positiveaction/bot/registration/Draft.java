package org.positiveaction.bot.registration;

import java.util.Optional;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;

/**
 * What somebody who registers has said so far.
 *
 * @param name what to call them
 */
public record Draft(
        ConversationId candidate,
        ForceId force,
        Interest interest,
        Optional<String> name,
        Optional<Role> role,
        Optional<Stage> stage) {

    /** Nothing yet. */
    public static Draft empty(ConversationId candidate, ForceId force, Interest interest) {
        return new Draft(candidate, force, interest, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What is asked next; what was said already is not. How to reach them comes last. */
    public Step next() {
        if (name.isEmpty()) {
            return Step.NAME;
        }
        if (interest != Interest.SUPPORT) {
            return Step.REACH;
        }
        if (role.isEmpty()) {
            return Step.ROLE;
        }
        return stage.isEmpty() ? Step.STAGE : Step.REACH;
    }

    public Draft named(String newName) {
        return new Draft(candidate, force, interest, Optional.of(newName), role, stage);
    }

    public Draft as(Role newRole) {
        return new Draft(candidate, force, interest, name, Optional.of(newRole), stage);
    }

    public Draft at(Stage newStage) {
        return new Draft(candidate, force, interest, name, role, Optional.of(newStage));
    }

    /** The same, gone on with in another conversation. */
    Draft movedTo(ConversationId other) {
        return new Draft(other, force, interest, name, role, stage);
    }

    @Override
    public String toString() {
        return "Draft[" + candidate + ", next " + next() + "]";
    }
}
