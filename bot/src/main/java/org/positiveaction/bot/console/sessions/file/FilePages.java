package org.positiveaction.bot.console.sessions.file;

import java.time.LocalDate;
import java.util.Optional;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.console.Told;
import org.positiveaction.bot.console.file.Download;
import org.positiveaction.bot.console.sessions.MySessions;
import org.positiveaction.bot.console.sessions.TypedTime;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives members files to save. */
@Controller
class FilePages {
    private final MySessions mine;
    private final SessionFiles files;
    private final Audit audit;

    FilePages(MySessions mine, SessionFiles files, Audit audit) {
        this.mine = mine;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping("/team/sessions/{number:\\d{1,18}}/attendees.csv")
    ResponseEntity<byte[]> attendees(TeamMember me, @PathVariable long number) {
        Session session = mine.get(me, number);
        return file(me, "session-" + number + "-attendees.csv", files.attendees(session));
    }

    /** @return a file, or the sessions with a sentence where there is no such period */
    @GetMapping("/team/sessions/sessions.csv")
    Object sessions(
            TeamMember me,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            RedirectAttributes next) {
        Optional<LocalDate> first = TypedTime.date(from);
        Optional<LocalDate> last = TypedTime.date(until);
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            return Told.then("/team/sessions", "Write a first date and a last one that is not before it.", next);
        }
        return file(
                me,
                "sessions-" + first.get() + "-to-" + last.get() + ".csv",
                files.sessions(me, first.get(), last.get()));
    }

    private ResponseEntity<byte[]> file(TeamMember me, String name, byte[] content) {
        audit.note(me.id(), Audit.Action.SAVED_LIST);
        return Download.csv(name, content);
    }
}
