/** Shows a conversation, and lets a member take it, write, note and give it away. */
@NullMarked
package org.positiveaction.bot.console.conversation;

import org.jspecify.annotations.NullMarked;
