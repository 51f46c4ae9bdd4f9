/** Keeps people's numbers, names and words out of the log, whatever level an operator sets. */
@NullMarked
@ApplicationModule(allowedDependencies = {"message"})
package org.positiveaction.bot.discretion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
