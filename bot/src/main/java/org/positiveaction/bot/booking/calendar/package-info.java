/** Gives sessions to calendars, behind links that cannot be guessed. */
@NullMarked
@NamedInterface("calendar")
package org.positiveaction.bot.booking.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
