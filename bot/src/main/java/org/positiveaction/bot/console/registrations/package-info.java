/** Shows members who wants their team to be in touch, and takes down that somebody was. */
@NullMarked
package org.positiveaction.bot.console.registrations;

import org.jspecify.annotations.NullMarked;
