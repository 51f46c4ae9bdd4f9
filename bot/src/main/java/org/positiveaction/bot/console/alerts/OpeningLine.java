package org.positiveaction.bot.console.alerts;

/**
 * Something that has opened, and how far telling people of it has come.
 *
 * @param by who opened it, and when
 * @param notTold how many could not be told, and why; empty for nobody
 */
record OpeningLine(String what, String force, String day, String by, int toTell, int told, String notTold) {}
