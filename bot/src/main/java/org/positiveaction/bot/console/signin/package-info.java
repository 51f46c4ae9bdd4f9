/** Who is at the console: with their Microsoft account, or, outside production, with a password of this machine. */
@NullMarked
package org.positiveaction.bot.console.signin;

import org.jspecify.annotations.NullMarked;
