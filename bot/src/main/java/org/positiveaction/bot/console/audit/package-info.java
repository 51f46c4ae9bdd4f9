/** Shows leads who did what. */
@NullMarked
package org.positiveaction.bot.console.audit;

import org.jspecify.annotations.NullMarked;
