package org.positiveaction.bot.console;

/** There is no such thing, or it is not for the member who asks: they are not told which. */
public class NotHere extends RuntimeException {}
