/** The editors' and operators' commands: check, ask, evaluate, mistype, gaps; and meanings, which the build runs. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "setup",
            "message",
            "privacy",
            "knowledge",
            "knowledge :: folder",
            "knowledge :: meaning",
            "feedback",
            "conversation"
        })
package org.positiveaction.bot.tool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
