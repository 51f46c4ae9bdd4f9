package org.positiveaction.bot.feedback;

import java.util.Optional;
import org.positiveaction.bot.message.ForceId;

/**
 * What came of a question.
 *
 * @param force the force it was answered for, if one was known
 * @param article the id of the article that was told
 * @param confidence between 0 and 1
 * @param nearest the id of the article that came closest, where none was told
 */
public record Result(
        Outcome outcome,
        Optional<ForceId> force,
        Optional<String> article,
        double confidence,
        Optional<String> nearest) {}
