/** Refuses to start when something is set up wrongly, and says what to set to what. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.positiveaction.bot.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
