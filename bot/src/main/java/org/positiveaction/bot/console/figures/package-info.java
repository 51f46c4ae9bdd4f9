/** Shows what the service does, so that a lead can put it before a board. */
@NullMarked
package org.positiveaction.bot.console.figures;

import org.jspecify.annotations.NullMarked;
