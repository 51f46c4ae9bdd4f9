/** Keeps, exports and erases personal data on one schedule. */
@NullMarked
@ApplicationModule(allowedDependencies = {"setup", "message"})
package org.positiveaction.bot.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
