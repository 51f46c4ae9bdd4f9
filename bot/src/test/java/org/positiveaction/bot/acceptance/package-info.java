/** The packaged bot as an operator runs it, and the providers it talks to, played. */
@NullMarked
package org.positiveaction.bot.acceptance;

import org.jspecify.annotations.NullMarked;
