/** Shows members what people wait to be told of, and lets them say that recruitment has opened. */
@NullMarked
package org.positiveaction.bot.console.alerts;

import org.jspecify.annotations.NullMarked;
