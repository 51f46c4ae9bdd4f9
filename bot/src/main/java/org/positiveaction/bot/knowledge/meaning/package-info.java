/** Turns texts into vectors that lie near each other when the texts mean the same. */
@NullMarked
@NamedInterface("meaning")
package org.positiveaction.bot.knowledge.meaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
