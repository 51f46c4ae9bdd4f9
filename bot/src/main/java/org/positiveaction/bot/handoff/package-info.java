/** Passes a conversation to a team member and back. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "message",
            "privacy",
            "candidate",
            "transcript",
            "team",
            "knowledge",
            "delivery",
            "figures"
        })
package org.positiveaction.bot.handoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
