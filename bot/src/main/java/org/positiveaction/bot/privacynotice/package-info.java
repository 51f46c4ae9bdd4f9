/** Tells everybody, on a page without sign-in, what is kept of people and what they may do about it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"knowledge", "privacy"})
package org.positiveaction.bot.privacynotice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
