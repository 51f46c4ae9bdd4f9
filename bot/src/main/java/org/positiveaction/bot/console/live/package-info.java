/** Keeps open pages up to date. */
@NullMarked
package org.positiveaction.bot.console.live;

import org.jspecify.annotations.NullMarked;
