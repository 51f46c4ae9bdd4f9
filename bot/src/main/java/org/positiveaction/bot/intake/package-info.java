/** Stores each utterance once and hands them on in order. */
@NullMarked
@ApplicationModule(allowedDependencies = {"message", "privacy", "delivery", "conversation"})
package org.positiveaction.bot.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
