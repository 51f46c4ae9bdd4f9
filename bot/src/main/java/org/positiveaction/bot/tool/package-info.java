/** The editors' and operators' commands: check, ask, evaluate. */
@NullMarked
@ApplicationModule(allowedDependencies = {"setup", "message", "knowledge", "knowledge :: folder", "conversation"})
package org.positiveaction.bot.tool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
