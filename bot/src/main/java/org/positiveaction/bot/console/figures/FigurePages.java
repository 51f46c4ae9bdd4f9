package org.positiveaction.bot.console.figures;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.positiveaction.bot.console.ForceNames;
import org.positiveaction.bot.console.file.CsvFile;
import org.positiveaction.bot.console.file.Download;
import org.positiveaction.bot.figures.Figures;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the figures of a force by month, to all who work for it, and gives them as a file. */
@Controller
class FigurePages {
    private static final List<Integer> SPANS = List.of(3, 12, 24, 60);
    private static final int YEAR = 12;

    private final Figures figures;
    private final ForceNames forces;
    private final Clock clock;

    FigurePages(Figures figures, ForceNames forces, Clock clock) {
        this.figures = figures;
        this.forces = forces;
        this.clock = clock;
    }

    @GetMapping("/team/figures")
    String figures(
            TeamMember me,
            @RequestParam(defaultValue = "") String force,
            @RequestParam(defaultValue = "") String months,
            Model model) {
        List<Whose> all = Whose.all(me, forces);
        Whose whose = Whose.chosen(all, force);
        model.addAttribute("all", all);
        model.addAttribute("whose", whose);
        model.addAttribute("spans", SPANS);
        model.addAttribute("span", span(months));
        model.addAttribute("sections", Section.values());
        model.addAttribute("lines", lines(whose, span(months)));
        return "console/figures";
    }

    @GetMapping("/team/figures/figures.csv")
    ResponseEntity<byte[]> file(
            TeamMember me,
            @RequestParam(defaultValue = "") String force,
            @RequestParam(defaultValue = "") String months) {
        Whose whose = Whose.chosen(Whose.all(me, forces), force);
        List<List<String>> rows = lines(whose, span(months)).stream()
                .map(line -> row(whose, line))
                .toList();
        return Download.csv("figures-" + YearMonth.now(clock) + ".csv", CsvFile.of(heads(), rows));
    }

    private static List<String> heads() {
        return Stream.concat(
                        Stream.of("Force", "Month"),
                        Stream.of(Column.values())
                                .map(column ->
                                        column.unit().isEmpty() ? column.head() : column.head() + ", " + column.unit()))
                .toList();
    }

    private static List<String> row(Whose whose, Line line) {
        return Stream.concat(
                        Stream.of(whose.name(), line.name()),
                        Stream.of(Column.values()).map(column -> line.of(column).cell()))
                .toList();
    }

    private List<Line> lines(Whose whose, int months) {
        YearMonth now = YearMonth.now(clock);
        return figures.of(whose.force(), now.minusMonths(months - 1L), now).stream()
                .map(month -> Line.of(month, now))
                .toList();
    }

    /** A year, unless it is one of the others that are offered. */
    private static int span(String typed) {
        return SPANS.stream()
                .filter(span -> typed.equals(String.valueOf(span)))
                .findFirst()
                .orElse(YEAR);
    }
}
