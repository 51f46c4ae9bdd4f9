/** Reads and writes the numbers at which people are reached. */
@NullMarked
package org.positiveaction.bot.console.reach;

import org.jspecify.annotations.NullMarked;
