/** Plays the Bot Connector, and the Teams chat at its other end. */
@NullMarked
package org.positiveaction.bot.channel.simulator.chat;

import org.jspecify.annotations.NullMarked;
