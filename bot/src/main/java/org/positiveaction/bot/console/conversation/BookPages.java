package org.positiveaction.bot.console.conversation;

import java.util.Optional;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.console.NotHere;
import org.positiveaction.bot.console.Told;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Books a session for a candidate. */
@Controller
class BookPages {
    private final ConversationViews views;
    private final BookingForThem booking;

    BookPages(ConversationViews views, BookingForThem booking) {
        this.views = views;
        this.booking = booking;
    }

    /** @param booked a session's number; empty where none was chosen */
    @PostMapping("/team/conversations/{number:\\d{1,18}}/book")
    String book(
            TeamMember me, @PathVariable long number, @RequestParam Optional<Long> booked, RedirectAttributes next) {
        Handoff handoff = views.find(me, number).orElseThrow(NotHere::new);
        String told = booked.map(SessionId::new)
                .map(session -> BookingSentences.of(booking.book(me, handoff, session), number))
                .orElse("Choose a session first.");
        return Told.then("/team/conversations/" + number, told, next);
    }
}
