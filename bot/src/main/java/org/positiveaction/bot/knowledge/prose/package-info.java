/** Looks at words that the bot will send, and remarks on what their editors should not write. */
@NullMarked
package org.positiveaction.bot.knowledge.prose;

import org.jspecify.annotations.NullMarked;
