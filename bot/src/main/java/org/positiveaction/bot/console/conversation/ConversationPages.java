package org.positiveaction.bot.console.conversation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.positiveaction.bot.console.NotHere;
import org.positiveaction.bot.console.Told;
import org.positiveaction.bot.console.live.LiveStream;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a conversation, and keeps it up to date. */
@Controller
class ConversationPages {
    private final ConversationViews views;
    private final BookingForThem booking;
    private final Audit audit;
    private final Members members;
    private final LiveStream live;

    ConversationPages(ConversationViews views, BookingForThem booking, Audit audit, Members members, LiveStream live) {
        this.views = views;
        this.booking = booking;
        this.audit = audit;
        this.members = members;
        this.live = live;
    }

    /** Who comes back to it from something they did here has not opened it anew. */
    @GetMapping("/team/conversations/{number:\\d{1,18}}")
    String open(TeamMember me, @PathVariable long number, Model model) {
        model.addAttribute("conversation", views.shown(me, number).orElseThrow(NotHere::new));
        model.addAttribute("colleagues", views.colleagues(me, number));
        model.addAttribute("bookable", booking.choices(me, number));
        if (!model.containsAttribute(Told.SENTENCE)) {
            views.find(me, number).ifPresent(handoff -> audit.note(me.id(), Audit.Action.LOOKED, handoff));
        }
        return "console/conversation";
    }

    /**
     * @param after the last line that the page shows: what follows is announced
     * @param writes whether the page has a box to write to the candidate
     */
    @GetMapping("/team/conversations/{number:\\d{1,18}}/now")
    String now(
            TeamMember me,
            @PathVariable long number,
            @RequestParam long after,
            @RequestParam boolean writes,
            Model model) {
        Conversation shown = views.shown(me, number).orElseThrow(NotHere::new);
        model.addAttribute("conversation", shown);
        boolean nowWrites = shown.standing().mine() && !writes;
        model.addAttribute("nowWrites", nowWrites);
        model.addAttribute("writes", writes || nowWrites);
        model.addAttribute("colleagues", nowWrites ? views.colleagues(me, number) : List.of());
        model.addAttribute("bookable", nowWrites ? booking.choices(me, number) : List.of());
        model.addAttribute(
                "heard",
                shown.said().stream()
                        .filter(line -> line.id() > after && !line.who().equals("You"))
                        .toList());
        return "console/conversation-now";
    }

    @GetMapping("/team/conversations/{number:\\d{1,18}}/live")
    void live(
            TeamMember me,
            @PathVariable long number,
            @RequestParam String seen,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        live.stream(
                response,
                last.isEmpty() ? seen : last,
                () -> members.find(me.id())
                        .flatMap(member -> views.shown(member, number))
                        .map(Conversation::fingerprint));
    }
}
