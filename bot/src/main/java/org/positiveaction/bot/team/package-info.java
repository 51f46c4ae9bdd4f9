/** Who the team members are, for which forces, and who is on duty. */
@NullMarked
@ApplicationModule(allowedDependencies = {"message", "privacy"})
package org.positiveaction.bot.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
