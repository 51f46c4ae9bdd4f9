/** Remembers what was said in a conversation. */
@NullMarked
@ApplicationModule(allowedDependencies = {"message", "privacy"})
package org.positiveaction.bot.transcript;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
