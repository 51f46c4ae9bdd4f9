/** The editors' and operators' commands: check, ask, evaluate, mistype, gaps. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "setup",
            "message",
            "knowledge",
            "knowledge :: folder",
            "knowledge :: meaning",
            "feedback",
            "conversation"
        })
package org.positiveaction.bot.tool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
