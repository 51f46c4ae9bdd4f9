package org.positiveaction.bot.tool;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.conversation.Answers;
import org.positiveaction.bot.conversation.Situation;
import org.positiveaction.bot.conversation.Turn;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.Channel;

/** Asks every question of a file as the first text of a new candidate, and counts the right replies. */
record Evaluate(Terminal terminal, Clock clock) {
    private static final String USAGE = "evaluate [--knowledge FOLDER] FILE.jsonl";

    int run(List<String> typed) {
        Arguments arguments = Arguments.of(typed, List.of("--knowledge"), USAGE);
        List<Question> questions = QuestionFile.of(arguments, USAGE).read(Question::read);
        Knowledge knowledge = Folder.open(arguments.option("--knowledge"), clock);
        Tally tally = evaluate(questions, knowledge);
        if (!tally.isEmpty()) {
            terminal.err().print(tally.summary());
        }
        return 0;
    }

    Tally evaluate(List<Question> questions, Knowledge knowledge) {
        Answers answers = new Answers(knowledge, clock);
        Tally tally = new Tally();
        for (Question question : questions) {
            Optional<Force> force = Optional.ofNullable(question.force())
                    .flatMap(id -> knowledge.force(Folder.force(knowledge, id.value())));
            Turn turn = answers.decide(question.question(), Situation.fresh(Channel.SMS, force.map(Force::id)));
            Outcome outcome = Outcome.of(question, turn, force.orElse(null));
            terminal.out().println(outcome.json());
            question.expectation().ifPresent(expected -> tally.count(question, expected, outcome));
        }
        return tally;
    }

    static List<Question> read(Path file) {
        return new QuestionFile(file, USAGE).read(Question::read);
    }
}
