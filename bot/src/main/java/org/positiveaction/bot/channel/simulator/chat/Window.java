package org.positiveaction.bot.channel.simulator.chat;

import org.positiveaction.bot.channel.simulator.Screen;

/** A screen that shows a conversation. */
interface Window extends Screen {
    boolean shows(Conversation conversation);
}
