/** Saves sessions, and who comes to them, as files for a spreadsheet. */
@NullMarked
package org.positiveaction.bot.console.sessions.file;

import org.jspecify.annotations.NullMarked;
