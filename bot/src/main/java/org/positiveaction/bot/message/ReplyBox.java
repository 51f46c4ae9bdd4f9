package org.positiveaction.bot.message;

/**
 * A box on a card to type in.
 *
 * @param label what stands in it while it is empty
 * @param button what is written on the button beside it
 * @param says the words that pressing the button says for the person, followed by a space and what they typed
 */
public record ReplyBox(String label, String button, String says) {}
