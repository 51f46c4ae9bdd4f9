package org.positiveaction.bot.console.alerts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        return page(me, "", "", Map.of(), model);
    }

    /** The page with what was chosen on it, and with what is wrong with that, by the field. */
    String page(TeamMember me, String force, String role, Map<String, String> faults, Model model) {
        model.addAttribute("force", force);
        model.addAttribute("role", role);
        model.addAttribute("faults", faults);
        model.addAttribute("waiting", lines.waiting(me));
        List<OpeningLine> opened = lines.opened(me);
        model.addAttribute("opened", opened);
        model.addAttribute("underWay", opened.stream().anyMatch(line -> line.toTell() > 0));
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
