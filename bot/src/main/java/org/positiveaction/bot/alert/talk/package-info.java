/** Talks with candidates about what they want to be told of. */
@NullMarked
@NamedInterface("talk")
package org.positiveaction.bot.alert.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
