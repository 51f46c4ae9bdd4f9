package org.positiveaction.bot.console.members;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.console.ForceNames;
import org.positiveaction.bot.console.Lead;
import org.positiveaction.bot.console.NotHere;
import org.positiveaction.bot.console.Told;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a lead adds, changes and removes members. */
@Controller
class MemberFormPages {
    private static final String FORM = "console/member";

    private final Members members;
    private final TeamChanges changes;
    private final ForceNames names;

    /** A force that may be chosen. */
    public record Choice(String id, String name) {}

    MemberFormPages(Members members, TeamChanges changes, ForceNames names) {
        this.members = members;
        this.changes = changes;
        this.names = names;
    }

    @GetMapping("/team/members/new")
    String blank(Lead me, Model model) {
        return form(me, MemberForm.empty(me.member()), null, Map.of(), model);
    }

    @GetMapping("/team/members/{id}")
    String filled(Lead me, @PathVariable UUID id, Model model) {
        TeamMember member = member(me, id);
        return form(me, MemberForm.of(member), member, Map.of(), model);
    }

    @PostMapping("/team/members/new")
    String add(Lead me, MemberForm form, Model model, RedirectAttributes next) {
        return save(me, form, null, model, next);
    }

    @PostMapping("/team/members/{id}")
    String change(Lead me, @PathVariable UUID id, MemberForm form, Model model, RedirectAttributes next) {
        return save(me, form, member(me, id), model, next);
    }

    @PostMapping("/team/members/{id}/remove")
    String remove(Lead me, @PathVariable UUID id, Model model, RedirectAttributes next) {
        TeamMember member = member(me, id);
        return switch (changes.remove(me.member(), member)) {
            case Changed.Done done -> Told.then("/team/members", member.name() + " is no team member any more.", next);
            case Changed.Wrong(var faults) -> form(me, MemberForm.of(member), member, faults, model);
        };
    }

    private String save(Lead me, MemberForm form, @Nullable TeamMember member, Model model, RedirectAttributes next) {
        MemberCheck check = new MemberCheck(form, me.member());
        TeamMember wished = check.read(member == null ? MemberId.create() : member.id());
        Changed changed = check.faults().isEmpty() ? tried(me, wished) : new Changed.Wrong(check.faults());
        return switch (changed) {
            case Changed.Done done ->
                Told.then(
                        "/team/members",
                        wished.name() + (member == null ? " is a team member now." : " is changed."),
                        next);
            case Changed.Wrong(var faults) -> form(me, form, member, faults, model);
        };
    }

    private Changed tried(Lead me, TeamMember wished) {
        try {
            return changes.save(me.member(), wished);
        } catch (DuplicateKeyException atTheSameTime) {
            return new Changed.Wrong(
                    Map.of(Field.OBJECT_ID, "Another member has this account, or this number, already."));
        }
    }

    private TeamMember member(Lead me, UUID id) {
        return members.find(new MemberId(id))
                .filter(member -> Leading.mayChange(me.member(), member))
                .orElseThrow(NotHere::new);
    }

    private String form(Lead me, MemberForm form, @Nullable TeamMember member, Map<Field, String> faults, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("member", member);
        Map<String, String> inOrder = new LinkedHashMap<>();
        new TreeMap<>(faults).forEach((field, fault) -> inOrder.put(field.id(), fault));
        model.addAttribute("faults", inOrder);
        model.addAttribute(
                "choices",
                me.member().forces().stream()
                        .sorted(Comparator.comparing(ForceId::value))
                        .map(force -> new Choice(force.value(), names.of(force)))
                        .toList());
        return FORM;
    }
}
