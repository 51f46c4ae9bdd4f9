package org.positiveaction.bot.console.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.positiveaction.bot.console.Lead;
import org.positiveaction.bot.console.NotHere;
import org.positiveaction.bot.console.reach.Mobile;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.handoff.HandoffId;
import org.positiveaction.bot.handoff.Handoffs;
import org.positiveaction.bot.message.ConversationId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds the one person whose number a lead types, and shows what is held about them. Never a list of people. */
@Controller
class PeoplePages {
    static final String PAGE = "/team/people";

    /** The id of a conversation; no number is in an address, which proxies and browsers keep. */
    static final String PERSON = PAGE + "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    private final PersonViews views;
    private final Handoffs handoffs;
    private final Audit audit;

    PeoplePages(PersonViews views, Handoffs handoffs, Audit audit) {
        this.views = views;
        this.handoffs = handoffs;
        this.audit = audit;
    }

    @GetMapping(PAGE)
    String ask(Lead me, Model model) {
        return page("", Map.of(), model);
    }

    @PostMapping(PAGE)
    String find(Lead me, @RequestParam(defaultValue = "") String number, Model model) {
        Optional<String> read = Mobile.read(number);
        if (read.isEmpty()) {
            return page(number, fault("Write the number that they text from, such as 07700 900123."), model);
        }
        audit.note(me.member().id(), Audit.Action.LOOKED_FOR_PERSON);
        return views.find(me.member(), read.get())
                .map(found -> "redirect:" + PAGE + "/" + found)
                .orElseGet(() ->
                        page(number, fault("At your forces, nothing is held about anybody with this number."), model));
    }

    /** The person with whom a conversation is. */
    @GetMapping("/team/conversations/{number:\\d{1,18}}/person")
    String of(Lead me, @PathVariable long number) {
        return handoffs.find(new HandoffId(number))
                .filter(handoff -> me.member().worksFor(handoff.force()))
                .map(Handoff::conversation)
                .map(conversation -> "redirect:" + PAGE + "/" + conversation)
                .orElseThrow(NotHere::new);
    }

    @GetMapping(PERSON)
    String shown(Lead me, @PathVariable UUID id, Model model) {
        model.addAttribute(
                "person", views.shown(me.member(), new ConversationId(id)).orElseThrow(NotHere::new));
        model.addAttribute("id", id);
        audit.note(me.member().id(), Audit.Action.SAW_PERSON);
        return "console/person";
    }

    private static Map<String, String> fault(String sentence) {
        return new LinkedHashMap<>(Map.of("number", sentence));
    }

    private static String page(String number, Map<String, String> faults, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("faults", faults);
        return "console/people";
    }
}
