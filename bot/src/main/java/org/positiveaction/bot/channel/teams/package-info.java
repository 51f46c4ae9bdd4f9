/** Speaks Microsoft Teams through the Bot Framework: verify, translate in, translate out. */
@NullMarked
@ApplicationModule(
        id = "channel.teams",
        allowedDependencies = {"setup", "message", "privacy", "intake", "delivery"})
package org.positiveaction.bot.channel.teams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
