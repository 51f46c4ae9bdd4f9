/** Measures how long it takes to find an answer. */
@NullMarked
package org.positiveaction.bot.benchmark;

import org.jspecify.annotations.NullMarked;
