/** What is said, by whom, on which channel. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.positiveaction.bot.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
