/** Lets a member set sessions up, one by one or repeating. */
@NullMarked
package org.positiveaction.bot.console.sessions.setup;

import org.jspecify.annotations.NullMarked;
