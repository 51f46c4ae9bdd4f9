package org.positiveaction.bot.tool;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prints a file of questions with slips of the thumb in them, to see how well they are still understood. */
record Mistype(Terminal terminal) {
    private static final String USAGE = "mistype [--seed NUMBER] FILE.jsonl";
    private static final String USUAL_SEED = "1";

    /** Numbers are printed as they were written, however long. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    int run(List<String> typed) {
        Arguments arguments = Arguments.of(typed, List.of("--seed"), USAGE);
        Thumb thumb = new Thumb(new Random(seed(arguments.option("--seed").orElse(USUAL_SEED))));
        QuestionFile.of(arguments, USAGE).read(line -> mistyped(line, thumb)).forEach(terminal.out()::println);
        return 0;
    }

    private static String mistyped(String line, Thumb thumb) {
        Question question = Question.read(line);
        ObjectNode all = (ObjectNode) JSON.readTree(line);
        all.put("question", thumb.mistype(question.question()));
        return JSON.writeValueAsString(all);
    }

    private static long seed(String number) {
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw new Misuse("\"" + number + "\" is not a whole number. Usage: " + USAGE);
        }
    }
}
