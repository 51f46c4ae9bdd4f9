package org.positiveaction.bot.privacy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long personal data is kept, by class.
 *
 * @param transcripts what was said, asked in vain and left open, and what came in and went out, from then on
 * @param handoffs requests for a person, with the members' notes, from their end
 * @param bookings places at sessions, from the end of the session
 * @param needs what somebody needs to take part, from the end of the session
 * @param drafts registrations that somebody began and did not finish, from their last answer
 * @param registrations registrations, from when the team was last in touch or ought to have been
 * @param alerts wishes to be told of something, from when they were made, whether they were told or not
 * @param addresses how somebody is reached, and what they agreed to, from when they first wrote, and in any case as long
 *     as anything else of them is kept
 * @param audit who of the team did what, from then on; also the names of members who have left
 */
@ConfigurationProperties("retention")
public record RetentionSettings(
        @DefaultValue("P90D") Period transcripts,
        @DefaultValue("P90D") Period handoffs,
        @DefaultValue("P6M") Period bookings,
        @DefaultValue("P7D") Period needs,
        @DefaultValue("P30D") Period drafts,
        @DefaultValue("P12M") Period registrations,
        @DefaultValue("P18M") Period alerts,
        @DefaultValue("P90D") Period addresses,
        @DefaultValue("P24M") Period audit) {
    /** Who was told of something is known for this long, so that nobody is told twice, and the team sees how far it came. */
    public static final Period ALERTS_TOLD = Period.ofDays(90);

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** What happened before this has been kept for the whole of a period by now. */
    public static OffsetDateTime before(Instant now, Period kept) {
        return now.atZone(LONDON).minus(kept).toOffsetDateTime();
    }
}
