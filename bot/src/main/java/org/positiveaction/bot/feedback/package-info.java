/** Remembers how well each question was answered. */
@NullMarked
@ApplicationModule(allowedDependencies = {"message", "privacy", "delivery"})
package org.positiveaction.bot.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
