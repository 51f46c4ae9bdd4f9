package org.positiveaction.bot.booking.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.positiveaction.bot.booking.talk.Question;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Speaker;

/**
 * Something to say to a candidate who has not asked.
 *
 * @param values what fills the sentence's placeholders
 * @param question what it asks them, if anything
 * @param labels what the question's buttons read, in the order of its numbers
 * @param speaker as whose words it leaves: a person's, if it must also while a person has the floor
 * @param until from when on it is of no use
 */
record Statement(
        Reply reply,
        Map<String, String> values,
        Optional<Question> question,
        List<String> labels,
        Speaker speaker,
        Instant until) {
    Statement {
        values = Map.copyOf(values);
        labels = List.copyOf(labels);
    }

    static Statement fact(Reply reply, Map<String, String> values, Speaker speaker, Instant until) {
        return new Statement(reply, values, Optional.empty(), List.of(), speaker, until);
    }

    List<Button> buttons() {
        return question.map(asked -> asked.buttons(labels)).orElse(List.of());
    }
}
