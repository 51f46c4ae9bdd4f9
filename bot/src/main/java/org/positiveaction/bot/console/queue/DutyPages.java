package org.positiveaction.bot.console.queue;

import org.positiveaction.bot.console.London;
import org.positiveaction.bot.console.Told;
import org.positiveaction.bot.handoff.Desk;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.ShiftCodes;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins and ends a member's shift. */
@Controller
class DutyPages {
    private final Desk desk;
    private final ShiftCodes codes;

    DutyPages(Desk desk, ShiftCodes codes) {
        this.desk = desk;
        this.codes = codes;
    }

    @PostMapping("/team/duty/on")
    String on(TeamMember me, @RequestParam(defaultValue = "") String back, RedirectAttributes next) {
        var shift = desk.goOnDuty(me, Route.CONSOLE);
        return Told.then(back, "You are on duty until " + London.clock(shift.endsAt()) + ".", next);
    }

    @PostMapping("/team/duty/off")
    String off(TeamMember me, @RequestParam(defaultValue = "") String back, RedirectAttributes next) {
        int givenBack = desk.goOffDuty(me);
        return Told.then(
                back,
                givenBack == 0 ? "You are off duty." : "You are off duty. Who you talked with waits for a colleague.",
                next);
    }

    @PostMapping("/team/duty/code")
    String code(TeamMember me, RedirectAttributes next) {
        return Told.then("/team", me.mobile().isEmpty() ? noNumber(me) : newCode(me), next);
    }

    private String newCode(TeamMember me) {
        return "Text " + codes.create(me.id()) + " from your mobile to the number that candidates text, within "
                + ShiftCodes.LIFETIME.toMinutes() + " minutes. Tell it to nobody.";
    }

    private static String noNumber(TeamMember me) {
        return "Your mobile number is not known yet. "
                + (me.isLead() ? "Add it under Members." : "A lead can add it under Members.");
    }
}
