package org.positiveaction.bot.console.conversation;

import java.util.Optional;
import java.util.UUID;
import org.positiveaction.bot.console.NotHere;
import org.positiveaction.bot.console.Told;
import org.positiveaction.bot.handoff.Claim;
import org.positiveaction.bot.handoff.Desk;
import org.positiveaction.bot.handoff.HandoffId;
import org.positiveaction.bot.handoff.Passed;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes candidates, and gives them away. */
@Controller
@RequestMapping("/team/conversations/{number:\\d{1,18}}")
class DeskPages {
    private final ConversationViews views;
    private final Desk desk;
    private final Members members;

    DeskPages(ConversationViews views, Desk desk, Members members) {
        this.views = views;
        this.desk = desk;
        this.members = members;
    }

    @PostMapping("/take")
    String take(TeamMember me, @PathVariable long number, RedirectAttributes next) {
        return claimed(desk.take(me, id(me, number), Route.CONSOLE), me, number, next);
    }

    @PostMapping("/take-over")
    String takeOver(TeamMember me, @PathVariable long number, RedirectAttributes next) {
        return claimed(desk.takeOver(me, id(me, number), Route.CONSOLE), me, number, next);
    }

    @PostMapping("/done")
    String done(TeamMember me, @PathVariable long number, RedirectAttributes next) {
        return given(desk.release(me, id(me, number)), number, next);
    }

    @PostMapping("/back")
    String giveBack(TeamMember me, @PathVariable long number, RedirectAttributes next) {
        return given(desk.giveBack(me, id(me, number)), number, next);
    }

    /** @param to a colleague's id; empty where nobody was chosen */
    @PostMapping("/pass")
    String pass(TeamMember me, @PathVariable long number, @RequestParam Optional<UUID> to, RedirectAttributes next) {
        HandoffId id = id(me, number);
        return to.map(MemberId::new)
                .flatMap(members::find)
                .map(colleague -> given(desk.pass(me, id, colleague), number, next))
                .orElseGet(() -> Told.then(page(number), "Choose a colleague first.", next));
    }

    private HandoffId id(TeamMember me, long number) {
        return views.find(me, number).orElseThrow(NotHere::new).id();
    }

    private static String claimed(Claim claim, TeamMember me, long number, RedirectAttributes next) {
        return Told.then(page(number), Sentences.of(claim, me, number), next);
    }

    /** Who has given a candidate away goes on with the queue. */
    private static String given(Passed passed, long number, RedirectAttributes next) {
        String page = passed instanceof Passed.Done ? "/team" : page(number);
        return Told.then(page, Sentences.of(passed, number), next);
    }

    private static String page(long number) {
        return "/team/conversations/" + number;
    }
}
