package org.positiveaction.bot.tool;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
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
        if (arguments.words().size() != 1) {
            throw new Misuse("Name one file of questions. Usage: " + USAGE);
        }
        List<Question> questions = read(Path.of(arguments.words().getFirst()));
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
        List<Question> questions = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                questions.add(question(lines.get(i), file, i + 1));
            }
        }
        return questions;
    }

    private static Question question(String line, Path file, int number) {
        try {
            return Question.read(line);
        } catch (Misuse fault) {
            throw new Misuse(file + ":" + number + ": " + fault.getMessage());
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new Misuse(file + " is not UTF-8. Save it again with the encoding UTF-8.");
        } catch (IOException e) {
            throw new Misuse("There is no file " + file + " that can be read. Usage: " + USAGE);
        }
    }
}
