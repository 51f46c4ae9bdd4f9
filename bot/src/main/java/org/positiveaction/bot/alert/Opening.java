package org.positiveaction.bot.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.MemberId;

/**
 * That something opened of which people are told, and how far that has come.
 *
 * @param by the member of the team who opened it; empty where the knowledge folder or the timetable did
 * @param toTell how many have still to be told
 * @param told how many have been told, as far as is known
 * @param notTold how many could not be told, by the reason
 */
public record Opening(
        long id,
        ForceId force,
        Subject subject,
        LocalDate day,
        Instant openedAt,
        Optional<MemberId> by,
        int toTell,
        int told,
        Map<String, Integer> notTold) {
    public Opening {
        notTold = Map.copyOf(notTold);
    }
}
