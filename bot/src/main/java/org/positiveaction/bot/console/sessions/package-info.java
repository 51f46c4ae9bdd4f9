/** Shows the support sessions of a member's forces. */
@NullMarked
package org.positiveaction.bot.console.sessions;

import org.jspecify.annotations.NullMarked;
