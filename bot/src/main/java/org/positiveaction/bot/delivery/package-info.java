/** Carries every outgoing message in order, once, or says why not. */
@NullMarked
@ApplicationModule(allowedDependencies = {"message", "privacy", "candidate"})
package org.positiveaction.bot.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
