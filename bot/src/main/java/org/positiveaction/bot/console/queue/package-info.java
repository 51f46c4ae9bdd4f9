/** Shows who waits and who is talked with, and begins and ends shifts. */
@NullMarked
package org.positiveaction.bot.console.queue;

import org.jspecify.annotations.NullMarked;
