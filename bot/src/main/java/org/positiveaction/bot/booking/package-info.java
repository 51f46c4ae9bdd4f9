/** Books candidates into support sessions and keeps the waitlist. */
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
            "figures",
            "unasked"
        })
package org.positiveaction.bot.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
