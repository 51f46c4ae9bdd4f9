/** Lets team members see and steer the bot in a browser. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "setup",
            "message",
            "privacy",
            "candidate",
            "transcript",
            "team",
            "knowledge",
            "delivery",
            "booking",
            "booking :: talk",
            "booking :: calendar",
            "figures",
            "registration",
            "alert",
            "mydata",
            "handoff"
        })
package org.positiveaction.bot.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
