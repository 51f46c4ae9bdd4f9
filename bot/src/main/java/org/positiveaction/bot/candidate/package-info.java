/** Who we are talking to, for which force, and what they allow us to do. */
@NullMarked
@ApplicationModule(allowedDependencies = {"message", "privacy"})
package org.positiveaction.bot.candidate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
