package org.positiveaction.bot.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.ForceId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a question file.
 *
 * @param force the force it is asked about, or null if the candidate has not said
 * @param expectation what a right reply is, if the file says so
 */
record Question(String id, @Nullable ForceId force, String question, Optional<Expectation> expectation) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads a line; one that is none of ours is refused with the reason. */
    static Question read(String line) {
        JsonNode node = parse(line);
        if (!node.isObject() || !node.path("question").isString()) {
            throw new Misuse("each line must be one JSON object with a text \"question\".");
        }
        Optional<String> force = text(node, "force").filter(id -> !id.isBlank());
        return new Question(
                text(node, "id").orElse(""),
                force.map(ForceId::new).orElse(null),
                node.path("question").asString(),
                expectation(node));
    }

    private static Optional<Expectation> expectation(JsonNode node) {
        return text(node, "expect")
                .map(kind ->
                        Expectation.of(kind, texts(node, "all_of"), texts(node, "any_of"), texts(node, "none_of")));
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw new Misuse("this is not JSON: " + e.getOriginalMessage());
        }
    }

    private static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            throw new Misuse("\"" + name + "\" must be a text.");
        }
        return Optional.of(value.asString());
    }

    private static List<String> texts(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
            throw new Misuse("\"" + name + "\" must be a list of texts.");
        }
        List<String> texts = new ArrayList<>();
        value.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
