package org.positiveaction.bot.message;

/**
 * A button on a card.
 *
 * @param label what is written on it
 * @param says the words that pressing it says for the person
 */
public record Button(String label, String says) {}
