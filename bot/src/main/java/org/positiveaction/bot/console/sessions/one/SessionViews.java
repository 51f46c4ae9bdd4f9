package org.positiveaction.bot.console.sessions.one;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.positiveaction.bot.booking.AccessNeeds;
import org.positiveaction.bot.booking.Attendance;
import org.positiveaction.bot.booking.Attendee;
import org.positiveaction.bot.booking.Occupancies;
import org.positiveaction.bot.booking.Occupancy;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.talk.SessionWords;
import org.positiveaction.bot.console.ForceNames;
import org.positiveaction.bot.console.London;
import org.positiveaction.bot.console.reach.Reached;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;

/** Looks up what the page of a session shows. */
@Component
class SessionViews {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final Occupancies occupancies;
    private final Attendance attendance;
    private final AccessNeeds needs;
    private final Reached reached;
    private final SessionWords words;
    private final ForceNames forces;
    private final Clock clock;

    SessionViews(
            Occupancies occupancies,
            Attendance attendance,
            AccessNeeds needs,
            Reached reached,
            SessionWords words,
            ForceNames forces,
            Clock clock) {
        this.occupancies = occupancies;
        this.attendance = attendance;
        this.needs = needs;
        this.reached = reached;
        this.words = words;
        this.forces = forces;
        this.clock = clock;
    }

    SessionView of(TeamMember me, Session session) {
        Instant now = clock.instant();
        Occupancy occupancy = occupancies.of(session.id());
        return new SessionView(
                session.id().number(),
                words.what(session),
                forces.of(session.force()),
                London.date(session.starts()),
                London.lasting(session.length()),
                session.place(),
                LINK.matcher(session.place()).matches(),
                session.host().name(),
                isHost(me, session),
                session.capacity(),
                occupancy.taken(),
                occupancy.waiting(),
                occupancy.booked(),
                session.minimum(),
                occupancy.isTooFew(session, now),
                session.calledOff(),
                session.hasBegun(now),
                !session.hasBegun(now) && !session.calledOff(),
                London.date(needs.forgottenFrom(session)));
    }

    List<AttendeeLine> attendees(Session session) {
        List<Attendee> all = attendance.of(session.id());
        return IntStream.range(0, all.size())
                .mapToObj(index -> line(index + 1, all.get(index)))
                .toList();
    }

    private AttendeeLine line(int place, Attendee attendee) {
        return new AttendeeLine(
                place,
                attendee.booking().number(),
                reached.at(attendee.candidate()),
                London.date(attendee.booked()),
                attendee.presence().name());
    }

    /** Nothing for anybody but the host, as if there were none. */
    List<NeedLine> needs(TeamMember me, Session session, List<AttendeeLine> attendees) {
        if (!isHost(me, session)) {
            return List.of();
        }
        Map<Long, Integer> places =
                attendees.stream().collect(Collectors.toMap(AttendeeLine::booking, AttendeeLine::place));
        return needs.of(session.id()).stream()
                .filter(need -> places.containsKey(need.booking().number()))
                .map(need -> new NeedLine(places.getOrDefault(need.booking().number(), 0), need.words()))
                .toList();
    }

    private static boolean isHost(TeamMember me, Session session) {
        return session.host().member().filter(me::is).isPresent();
    }
}
