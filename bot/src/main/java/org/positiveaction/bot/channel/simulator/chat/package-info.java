/** Plays the Bot Connector, and the Teams chats and the channel at its other end. */
@NullMarked
package org.positiveaction.bot.channel.simulator.chat;

import org.jspecify.annotations.NullMarked;
