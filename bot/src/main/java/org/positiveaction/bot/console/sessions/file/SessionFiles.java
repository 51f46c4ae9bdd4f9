package org.positiveaction.bot.console.sessions.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.positiveaction.bot.booking.Attendance;
import org.positiveaction.bot.booking.Attendee;
import org.positiveaction.bot.booking.Occupancies;
import org.positiveaction.bot.booking.Occupancy;
import org.positiveaction.bot.booking.Presence;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.booking.talk.SessionWords;
import org.positiveaction.bot.console.ForceNames;
import org.positiveaction.bot.console.London;
import org.positiveaction.bot.console.file.CsvFile;
import org.positiveaction.bot.console.reach.Reached;
import org.positiveaction.bot.console.sessions.MySessions;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;

/** What stands in the files. */
@Component
class SessionFiles {
    private final MySessions mine;
    private final Attendance attendance;
    private final Occupancies occupancies;
    private final Reached reached;
    private final SessionWords words;
    private final ForceNames forces;

    SessionFiles(
            MySessions mine,
            Attendance attendance,
            Occupancies occupancies,
            Reached reached,
            SessionWords words,
            ForceNames forces) {
        this.mine = mine;
        this.attendance = attendance;
        this.occupancies = occupancies;
        this.reached = reached;
        this.words = words;
        this.forces = forces;
    }

    byte[] attendees(Session session) {
        return CsvFile.of(
                List.of("Session", "Kind", "Starts", "Reached at", "Booked", "Came"),
                attendance.of(session.id()).stream()
                        .map(attendee -> row(session, attendee))
                        .toList());
    }

    private List<String> row(Session session, Attendee attendee) {
        return List.of(
                session.id().toString(),
                words.what(session),
                London.date(session.starts()),
                reached.at(attendee.candidate()),
                London.date(attendee.booked()),
                came(attendee.presence()));
    }

    byte[] sessions(TeamMember me, LocalDate first, LocalDate last) {
        List<Session> sessions = mine.between(me, London.beginning(first), London.beginning(last.plusDays(1)));
        Map<SessionId, Occupancy> occupied =
                occupancies.of(sessions.stream().map(Session::id).toList());
        return CsvFile.of(
                List.of(
                        "Session",
                        "Force",
                        "Kind",
                        "Starts",
                        "Ends",
                        "Place",
                        "Host",
                        "Places",
                        "Least",
                        "Booked",
                        "Waiting",
                        "Came",
                        "Called off"),
                sessions.stream()
                        .map(session -> row(session, occupied.getOrDefault(session.id(), Occupancy.NONE)))
                        .toList());
    }

    private List<String> row(Session session, Occupancy occupancy) {
        return List.of(
                session.id().toString(),
                forces.of(session.force()),
                words.what(session),
                London.date(session.starts()),
                London.date(session.ends()),
                session.place(),
                session.host().name(),
                String.valueOf(session.capacity()),
                String.valueOf(session.minimum()),
                String.valueOf(occupancy.booked()),
                String.valueOf(occupancy.waiting()),
                String.valueOf(cameTo(session)),
                session.calledOff() ? "yes" : "no");
    }

    private long cameTo(Session session) {
        return attendance.of(session.id()).stream()
                .filter(attendee -> attendee.presence() == Presence.CAME)
                .count();
    }

    private static String came(Presence presence) {
        return switch (presence) {
            case CAME -> "yes";
            case STAYED_AWAY -> "no";
            case UNKNOWN -> "";
        };
    }
}
