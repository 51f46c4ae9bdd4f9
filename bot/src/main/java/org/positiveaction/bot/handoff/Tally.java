package org.positiveaction.bot.handoff;

import java.time.Duration;
import org.positiveaction.bot.figures.Figure;
import org.positiveaction.bot.figures.Figures;
import org.springframework.stereotype.Component;

/** Counts requests for a person, how long they wait, and whether it helped. */
@Component
class Tally {
    private final Figures figures;

    Tally(Figures figures) {
        this.figures = figures;
    }

    void asked(Handoff handoff) {
        figures.count(handoff.force(), Figure.HANDED_OVER);
    }

    /** For the first member who takes it: the candidate waited for whoever it is. */
    void taken(Handoff handoff) {
        handoff.taken().ifPresent(taken -> {
            figures.count(handoff.force(), Figure.TAKEN);
            figures.add(
                    handoff.force(),
                    Figure.WAITED_MINUTES,
                    Duration.between(handoff.openedAt(), taken.takenAt()).toMinutes());
        });
    }

    void judged(Handoff handoff, boolean helped) {
        figures.count(handoff.force(), helped ? Figure.HELPED : Figure.NOT_HELPED);
    }
}
