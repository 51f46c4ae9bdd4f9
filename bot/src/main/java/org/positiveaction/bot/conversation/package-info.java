/** Decides the reply to each utterance. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "setup",
            "message",
            "privacy",
            "candidate",
            "transcript",
            "feedback",
            "figures",
            "knowledge",
            "delivery",
            "alert :: talk",
            "booking :: talk",
            "mydata",
            "registration :: talk",
            "handoff",
            "handoff :: talk"
        })
package org.positiveaction.bot.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
