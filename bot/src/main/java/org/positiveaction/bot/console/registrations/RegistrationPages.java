package org.positiveaction.bot.console.registrations;

import org.positiveaction.bot.console.London;
import org.positiveaction.bot.console.Told;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.handoff.Claim;
import org.positiveaction.bot.registration.Contacted;
import org.positiveaction.bot.registration.Marking;
import org.positiveaction.bot.registration.RegistrationId;
import org.positiveaction.bot.registration.Registrations;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where members of a force see who waits for them to be in touch, and say that they were. */
@Controller
class RegistrationPages {
    private static final String PAGE = "/team/registrations";

    private final Registrations registrations;
    private final RegistrationLines lines;
    private final FirstWords firstWords;
    private final Members members;
    private final Audit audit;

    RegistrationPages(
            Registrations registrations, RegistrationLines lines, FirstWords firstWords, Members members, Audit audit) {
        this.registrations = registrations;
        this.lines = lines;
        this.firstWords = firstWords;
        this.members = members;
        this.audit = audit;
    }

    /** Who comes back to it from something they did here has not opened it anew. */
    @GetMapping(PAGE)
    String open(TeamMember me, Model model) {
        model.addAttribute("open", lines.open(me));
        model.addAttribute("done", lines.justDone(me));
        if (!model.containsAttribute(Told.SENTENCE)) {
            audit.note(me.id(), Audit.Action.SAW_REGISTRATIONS);
        }
        return "console/registrations";
    }

    @PostMapping(PAGE + "/{number:\\d{1,18}}/contacted")
    @Transactional
    String contacted(TeamMember me, @PathVariable long number, RedirectAttributes next) {
        String told = switch (registrations.contacted(new RegistrationId(number), me)) {
            case Marking.Marked(var inTime) -> {
                audit.note(me.id(), Audit.Action.CONTACTED);
                yield "Registration " + number
                        + (inTime ? " is done: the promise is kept." : " is done, after the promised day.");
            }
            case Marking.MarkedBefore(var before) -> already(before);
            case Marking.NoSuchRegistration() -> "There is no such registration any more.";
        };
        return Told.then(PAGE, told, next);
    }

    @PostMapping(PAGE + "/{number:\\d{1,18}}/write")
    String write(TeamMember me, @PathVariable long number, RedirectAttributes next) {
        return firstWords
                .write(me, new RegistrationId(number))
                .map(claim -> written(claim, next))
                .orElseGet(() -> Told.then(PAGE, "They do not wait for you to be in touch any more.", next));
    }

    private static String written(Claim claim, RedirectAttributes next) {
        String told = switch (claim) {
            case Claim.Yours(var handoff) -> "You are talking with candidate " + handoff.id() + ".";
            case Claim.YoursAlready already -> "You are talking with them already.";
            case Claim.TakenBy(var name) -> name + " is talking with them already.";
            case Claim.Yourself yourself -> "That is you. A colleague can write to you.";
            case Claim.OptedOut optedOut -> "They have said STOP: do not text them.";
            case Claim.OffDuty off -> "You are off duty. Go on duty first, then write to them.";
            case Claim.AnotherForce other -> "Somebody else is with them just now. Please try again later.";
            case Claim.NoLongerWaiting gone -> "They have just gone back to the bot. Please try again.";
            case Claim.HandsFull full -> "End the conversation that you are in first.";
            case Claim.NoWayToYou noWay -> "The bot cannot reach you there yet.";
        };
        return Told.then(
                claim instanceof Claim.Yours(var handoff) ? "/team/conversations/" + handoff.id() : PAGE, told, next);
    }

    private String already(Contacted before) {
        return members.nameOf(before.by()) + " was in touch already, on " + London.date(before.at()) + ".";
    }

    @PostMapping(PAGE + "/{number:\\d{1,18}}/not-contacted")
    @Transactional
    String notContacted(TeamMember me, @PathVariable long number, RedirectAttributes next) {
        boolean back = registrations.takeBack(new RegistrationId(number), me);
        if (back) {
            audit.note(me.id(), Audit.Action.NOT_CONTACTED);
        }
        return Told.then(
                PAGE, back ? "Registration " + number + " waits again." : "It is too late to take that back.", next);
    }
}
