/** Lets leads see, of one person, what they agreed to and what is held of them, and erase it as they ask in writing. */
@NullMarked
package org.positiveaction.bot.console.people;

import org.jspecify.annotations.NullMarked;
