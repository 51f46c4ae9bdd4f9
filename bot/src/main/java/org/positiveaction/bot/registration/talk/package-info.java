/** Talks with candidates about registering. */
@NullMarked
@NamedInterface("talk")
package org.positiveaction.bot.registration.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
