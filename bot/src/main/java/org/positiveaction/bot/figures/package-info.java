/** Counts what the service does, of nobody in particular. */
@NullMarked
@ApplicationModule(allowedDependencies = "message")
package org.positiveaction.bot.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
