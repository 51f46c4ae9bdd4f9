/** What tests of several modules stand on: the two databases, and waiting for something to happen. */
@NullMarked
package org.positiveaction.bot.testing;

import org.jspecify.annotations.NullMarked;
