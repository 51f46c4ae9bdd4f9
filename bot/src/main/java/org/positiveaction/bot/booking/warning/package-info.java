/** Warns the team of sessions to which too few will come. */
@NullMarked
package org.positiveaction.bot.booking.warning;

import org.jspecify.annotations.NullMarked;
