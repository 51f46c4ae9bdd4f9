package org.positiveaction.bot.console.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.positiveaction.bot.booking.Occupancies;
import org.positiveaction.bot.booking.Occupancy;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.talk.SessionWords;
import org.positiveaction.bot.console.ForceNames;
import org.positiveaction.bot.console.London;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;

/** Lists the sessions of a member's forces. */
@Component
class SessionLines {
    /** No session lasts longer. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration FURTHEST = Duration.ofDays(3 * 366);
    private static final Duration LOOKING_BACK = Duration.ofDays(90);

    private final MySessions mine;
    private final Occupancies occupancies;
    private final SessionWords words;
    private final ForceNames forces;
    private final Clock clock;

    SessionLines(MySessions mine, Occupancies occupancies, SessionWords words, ForceNames forces, Clock clock) {
        this.mine = mine;
        this.occupancies = occupancies;
        this.words = words;
        this.forces = forces;
        this.clock = clock;
    }

    /** Those that are not over, earliest first. */
    List<SessionLine> coming(TeamMember me) {
        Instant now = clock.instant();
        return lines(mine.between(me, now.minus(LONGEST), now.plus(FURTHEST)).stream()
                .filter(session -> session.ends().isAfter(now))
                .toList());
    }

    /** Those that are over since a short while, latest first. */
    List<SessionLine> past(TeamMember me) {
        Instant now = clock.instant();
        return lines(mine.between(me, now.minus(LOOKING_BACK), now).reversed().stream()
                .filter(session -> !session.ends().isAfter(now))
                .toList());
    }

    /** Those that begin on some days, the last of them included. */
    List<SessionLine> on(TeamMember me, LocalDate first, LocalDate last) {
        return lines(mine.between(me, London.beginning(first), London.beginning(last.plusDays(1))));
    }

    private List<SessionLine> lines(List<Session> sessions) {
        Instant now = clock.instant();
        Map<SessionId, Occupancy> occupied =
                occupancies.of(sessions.stream().map(Session::id).toList());
        return sessions.stream()
                .map(session -> SessionLine.of(
                        session,
                        words.what(session),
                        forces.of(session.force()),
                        occupied.getOrDefault(session.id(), Occupancy.NONE),
                        now))
                .toList();
    }
}
