/** Registers interest in support and sees to it that the team gets in touch. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "setup",
            "message",
            "privacy",
            "candidate",
            "team",
            "knowledge",
            "delivery",
            "unasked",
            "figures"
        })
package org.positiveaction.bot.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
