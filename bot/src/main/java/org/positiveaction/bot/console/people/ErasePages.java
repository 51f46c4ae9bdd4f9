package org.positiveaction.bot.console.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.positiveaction.bot.console.Lead;
import org.positiveaction.bot.console.London;
import org.positiveaction.bot.console.NotHere;
import org.positiveaction.bot.console.Told;
import org.positiveaction.bot.console.sessions.TypedTime;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.mydata.Erasures;
import org.positiveaction.bot.mydata.Receipt;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a lead erases what is held about a person, as they asked in writing: once with the day, once more to be sure. */
@Controller
@RequestMapping(PeoplePages.PERSON + "/erase")
class ErasePages {
    private final PersonViews views;
    private final Erasures erasures;
    private final Audit audit;
    private final Clock clock;

    ErasePages(PersonViews views, Erasures erasures, Audit audit, Clock clock) {
        this.views = views;
        this.erasures = erasures;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String ask(Lead me, @PathVariable UUID id, Model model) {
        return page(me, id, "", Map.of(), model);
    }

    /** @param sure whether they have seen what will be erased */
    @PostMapping
    @Transactional
    String erase(
            Lead me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String written,
            @RequestParam(defaultValue = "false") boolean sure,
            Model model,
            RedirectAttributes next) {
        Optional<LocalDate> day = TypedTime.date(written).filter(this::isPast);
        if (day.isEmpty()) {
            return page(
                    me, id, written, Map.of("written", "Write the date of their request, such as 2026-12-03."), model);
        }
        if (sure) {
            return Told.then(PeoplePages.PAGE, erase(me, new ConversationId(id), day.get()), next);
        }
        model.addAttribute("day", London.day(day.get()));
        return page(me, id, written, Map.of(), model);
    }

    private boolean isPast(LocalDate day) {
        LocalDate today = London.dayOf(clock.instant());
        return !day.isAfter(today) && day.isAfter(today.minusYears(1));
    }

    private String erase(Lead me, ConversationId person, LocalDate written) {
        if (views.shown(me.member(), person).isEmpty()) {
            throw new NotHere();
        }
        Receipt receipt = erasures.eraseAsWritten(person, written).orElseThrow(NotHere::new);
        audit.note(me.member().id(), Audit.Action.ERASED_PERSON);
        return "Everything that was held about them is erased. Tell them the receipt: " + receipt + ".";
    }

    private String page(Lead me, UUID id, String written, Map<String, String> faults, Model model) {
        model.addAttribute(
                "person", views.shown(me.member(), new ConversationId(id)).orElseThrow(NotHere::new));
        model.addAttribute("id", id);
        model.addAttribute("written", written);
        model.addAttribute("faults", faults);
        return "console/person-erase";
    }
}
