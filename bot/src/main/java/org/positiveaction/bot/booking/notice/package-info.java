/** Tells candidates, unasked, what they have to know of their sessions. */
@NullMarked
package org.positiveaction.bot.booking.notice;

import org.jspecify.annotations.NullMarked;
