/** Tells who asked when recruitment opens or a session comes up. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "message",
            "candidate",
            "privacy",
            "team",
            "knowledge",
            "delivery",
            "unasked",
            "booking",
            "figures"
        })
package org.positiveaction.bot.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
