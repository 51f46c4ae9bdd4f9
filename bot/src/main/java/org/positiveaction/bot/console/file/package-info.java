/** Gives members files to save. */
@NullMarked
package org.positiveaction.bot.console.file;

import org.jspecify.annotations.NullMarked;
