package org.positiveaction.bot.tool;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.feedback.GapReport;
import org.positiveaction.bot.feedback.Question;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Contents;
import org.positiveaction.bot.knowledge.folder.KnowledgeFolder;
import org.positiveaction.bot.message.ForceId;

/** Prints what people asked in vain, for editors. */
record Gaps(Terminal terminal, Clock clock, BotDatabase database) {
    private static final String USAGE = "gaps [--since 2026-11-01] [--force ID]";

    int run(List<String> typed) {
        Arguments arguments = Arguments.of(typed, List.of("--since", "--force", "--knowledge"), USAGE);
        if (!arguments.words().isEmpty()) {
            throw new Misuse("Nothing more is needed than options. Usage: " + USAGE);
        }
        Path folder = Folder.path(arguments.option("--knowledge"));
        Contents contents = KnowledgeFolder.read(folder, LocalDate.now(clock)).orThrow();
        Optional<ForceId> force = arguments.option("--force").map(id -> Folder.force(contents.forces(), id));
        Optional<Instant> since = arguments.option("--since").map(this::beginning);
        List<Question> questions = database.questionsSince(since.orElse(Instant.EPOCH)).stream()
                .filter(question -> force.isEmpty() || question.result().force().equals(force))
                .toList();
        terminal.out()
                .print(GapReport.of(
                        questions, since, clock, id -> contents.article(id).map(Article::title)));
        return 0;
    }

    private Instant beginning(String date) {
        try {
            return LocalDate.parse(date).atStartOfDay(clock.getZone()).toInstant();
        } catch (DateTimeException e) {
            throw new Misuse(
                    "\"" + date + "\" is not a date. Write year, month and day like this: 2026-11-01. Usage: " + USAGE);
        }
    }
}
