package org.positiveaction.bot.console.audit;

import org.jspecify.annotations.Nullable;

/**
 * One entry in plain words, such as "Tue 10:32: Sam took candidate 12".
 *
 * @param did without the candidate
 * @param number the candidate it is about, if it is about one
 */
public record AuditLine(
        String at, String who, String did, @Nullable Long number) {}
