/** Finds the article that answers a question, or says that none does. */
@NullMarked
@ApplicationModule(allowedDependencies = {"setup", "message"})
package org.positiveaction.bot.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
