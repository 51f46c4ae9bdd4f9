/** Reads the knowledge folder and says, with file and line, what is wrong with it. */
@NullMarked
@NamedInterface("folder")
package org.positiveaction.bot.knowledge.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
