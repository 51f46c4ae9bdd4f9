package org.positiveaction.bot.console.alerts;

/** How many people wait to be told of something. */
record WaitingLine(String what, String force, int people) {}
