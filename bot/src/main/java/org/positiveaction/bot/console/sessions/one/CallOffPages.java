package org.positiveaction.bot.console.sessions.one;

import org.positiveaction.bot.console.Told;
import org.positiveaction.bot.console.sessions.MySessions;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a member calls a session off, once they have seen how many people will be told. */
@Controller
@RequestMapping("/team/sessions/{number:\\d{1,18}}/call-off")
class CallOffPages {
    private final MySessions mine;
    private final SessionViews views;
    private final Changes changes;

    CallOffPages(MySessions mine, SessionViews views, Changes changes) {
        this.mine = mine;
        this.views = views;
        this.changes = changes;
    }

    @GetMapping
    String ask(TeamMember me, @PathVariable long number, Model model) {
        model.addAttribute("shown", views.of(me, mine.get(me, number)));
        return "console/session-call-off";
    }

    @PostMapping
    String callOff(TeamMember me, @PathVariable long number, RedirectAttributes next) {
        String told = Sentences.of(changes.callOff(me, mine.get(me, number)));
        return Told.then("/team/sessions/" + number, told, next);
    }
}
