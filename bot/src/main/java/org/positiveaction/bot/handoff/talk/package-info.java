/** Understands what team members type and press, in Teams and by text. */
@NullMarked
@NamedInterface("talk")
package org.positiveaction.bot.handoff.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
