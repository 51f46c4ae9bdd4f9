package org.positiveaction.bot.console.alerts;

import java.util.List;
import java.util.stream.Collectors;
import org.positiveaction.bot.alert.AlertWords;
import org.positiveaction.bot.alert.Alerts;
import org.positiveaction.bot.alert.Opening;
import org.positiveaction.bot.alert.OpeningReports;
import org.positiveaction.bot.console.ForceNames;
import org.positiveaction.bot.console.London;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;

/** What people at a member's forces wait for, and what has opened: numbers, nobody's name. */
@Component
class AlertLines {
    private static final int MOST = 50;

    private final Alerts alerts;
    private final OpeningReports openings;
    private final AlertWords words;
    private final ForceNames forces;
    private final Members members;

    AlertLines(Alerts alerts, OpeningReports openings, AlertWords words, ForceNames forces, Members members) {
        this.alerts = alerts;
        this.openings = openings;
        this.words = words;
        this.forces = forces;
        this.members = members;
    }

    List<WaitingLine> waiting(TeamMember me) {
        return alerts.waiting(me.forces()).stream()
                .map(each -> new WaitingLine(words.asked(each.subject()), forces.of(each.force()), each.people()))
                .toList();
    }

    /** The latest first. */
    List<OpeningLine> opened(TeamMember me) {
        return openings.of(me.forces(), MOST).stream().map(this::line).toList();
    }

    private OpeningLine line(Opening opening) {
        return new OpeningLine(
                words.asked(opening.subject()),
                forces.of(opening.force()),
                London.day(opening.day()),
                by(opening) + ", " + London.date(opening.openedAt()),
                opening.toTell(),
                opening.told(),
                opening.notTold().entrySet().stream()
                        .map(reason -> reason.getValue() + " because " + reason.getKey())
                        .sorted()
                        .collect(Collectors.joining("; ")));
    }

    private String by(Opening opening) {
        return opening.by().map(members::nameOf).orElse("By itself");
    }
}
