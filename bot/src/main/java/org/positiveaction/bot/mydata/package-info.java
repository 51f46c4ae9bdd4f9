/** Shows people what we hold of them, and deletes it when they say so. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"setup", "message", "privacy", "candidate", "team", "knowledge", "delivery", "figures"})
package org.positiveaction.bot.mydata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
