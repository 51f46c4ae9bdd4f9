package org.positiveaction.bot.console.sessions.one;

import java.util.Map;
import java.util.Set;
import org.positiveaction.bot.booking.Details;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.SessionChange;
import org.positiveaction.bot.console.Told;
import org.positiveaction.bot.console.sessions.Hosts;
import org.positiveaction.bot.console.sessions.MySessions;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a member changes what a session is like: its places, its host, and where it is. */
@Controller
@RequestMapping("/team/sessions/{number:\\d{1,18}}/change")
class ChangePages {
    private final MySessions mine;
    private final SessionViews views;
    private final Changes changes;
    private final Hosts hosts;

    ChangePages(MySessions mine, SessionViews views, Changes changes, Hosts hosts) {
        this.mine = mine;
        this.views = views;
        this.changes = changes;
        this.hosts = hosts;
    }

    @GetMapping
    String form(TeamMember me, @PathVariable long number, Model model) {
        Session session = mine.get(me, number);
        return form(me, session, ChangeForm.of(session), Map.of(), model);
    }

    @PostMapping
    String change(TeamMember me, @PathVariable long number, ChangeForm form, Model model, RedirectAttributes next) {
        Session session = mine.get(me, number);
        ChangeCheck check = new ChangeCheck(form, session, hosts);
        Details details = check.details();
        if (!check.faults().isEmpty()) {
            return form(me, session, form, check.faults(), model);
        }
        SessionChange change = changes.change(me, session, details);
        return change instanceof SessionChange.TooFew(var least)
                ? form(me, session, form, Map.of("places", Sentences.tooFew(least)), model)
                : Told.then("/team/sessions/" + number, Sentences.of(change), next);
    }

    private String form(TeamMember me, Session session, ChangeForm form, Map<String, String> faults, Model model) {
        model.addAttribute("shown", views.of(me, session));
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("hosts", hosts.choices(Set.of(session.force())));
        return "console/session-change";
    }
}
