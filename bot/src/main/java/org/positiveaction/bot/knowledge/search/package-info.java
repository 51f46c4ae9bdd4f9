/** Searches the articles for a question and decides whether one of them answers it. */
@NullMarked
package org.positiveaction.bot.knowledge.search;

import org.jspecify.annotations.NullMarked;
