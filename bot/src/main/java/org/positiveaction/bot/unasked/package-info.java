/** Decides when people may be told what they did not ask for. */
@NullMarked
@ApplicationModule(allowedDependencies = {"setup", "message", "candidate", "privacy", "transcript", "delivery"})
package org.positiveaction.bot.unasked;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
