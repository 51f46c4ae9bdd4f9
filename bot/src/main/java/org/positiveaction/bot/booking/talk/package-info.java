/** Talks with candidates about sessions. */
@NullMarked
@NamedInterface("talk")
package org.positiveaction.bot.booking.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
