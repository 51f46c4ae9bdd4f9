package org.positiveaction.bot.delivery;

/** Said when there may be something new to carry. */
record Posted() {}
