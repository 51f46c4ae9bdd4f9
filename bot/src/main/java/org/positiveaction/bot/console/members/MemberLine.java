package org.positiveaction.bot.console.members;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member, as the list shows them.
 *
 * @param forces their names, with commas
 * @param duty such as "On duty in Teams until 17:30"
 * @param reached where candidates' words can reach them: "Teams", "Text", both or neither
 * @param change their id, if who looks may change them
 */
public record MemberLine(
        String name,
        boolean lead,
        String forces,
        String duty,
        boolean onDuty,
        String reached,
        @Nullable UUID change) {}
