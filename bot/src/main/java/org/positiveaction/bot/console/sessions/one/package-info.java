/** Shows one session and who comes to it, and lets a member change it. */
@NullMarked
package org.positiveaction.bot.console.sessions.one;

import org.jspecify.annotations.NullMarked;
