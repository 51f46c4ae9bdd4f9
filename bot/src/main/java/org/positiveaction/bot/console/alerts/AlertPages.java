package org.positiveaction.bot.console.alerts;

import java.util.Comparator;
import java.util.List;
import org.positiveaction.bot.console.ForceNames;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows what people wait to be told of. */
@Controller
class AlertPages {
    static final String PAGE = "/team/alerts";

    private final AlertLines lines;
    private final ForceNames forces;

    /** Something to choose in a form. */
    public record Option(String id, String name) {}

    AlertPages(AlertLines lines, ForceNames forces) {
        this.lines = lines;
        this.forces = forces;
    }

    @GetMapping(PAGE)
    String alerts(TeamMember me, Model model) {
        model.addAttribute("waiting", lines.waiting(me));
        model.addAttribute("opened", lines.opened(me));
        model.addAttribute("forces", forces(me));
        model.addAttribute("roles", List.of(Role.values()));
        return "console/alerts";
    }

    private List<Option> forces(TeamMember me) {
        return me.forces().stream()
                .map(force -> new Option(force.value(), forces.of(force)))
                .sorted(Comparator.comparing(Option::name))
                .toList();
    }
}
