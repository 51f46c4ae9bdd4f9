package org.positiveaction.bot.booking.talk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.SmsText;
import org.springframework.stereotype.Component;

/** Lists sessions with numbers: as many as one message has room for. */
@Component
class Choices {
    private static final int MOST = 8;
    private static final int MOST_PARTS = 2;

    private final Sayings sayings;
    private final SessionWords words;

    Choices(Sayings sayings, SessionWords words) {
        this.sayings = sayings;
        this.words = words;
    }

    /** A list, and the question that its numbers answer. */
    record Listed(Said said, Question question) {}

    Listed toTake(
            Visitor visitor,
            Reply reply,
            List<Choice> offered,
            Optional<SessionId> insteadOf,
            Map<String, String> values) {
        return list(visitor, reply, offered, values, shown -> new Question.Which(ids(shown, offered), insteadOf));
    }

    /** Those that a candidate has, to choose one from. */
    Listed ofMine(Visitor visitor, Reply reply, List<Session> mine, Question.Purpose purpose) {
        List<Choice> offered = mine.stream().map(Choice::open).toList();
        return list(visitor, reply, offered, Map.of(), shown -> new Question.WhichOfMine(ids(shown, offered), purpose));
    }

    private Listed list(
            Visitor visitor,
            Reply reply,
            List<Choice> offered,
            Map<String, String> values,
            IntFunction<Question> question) {
        int most = Math.min(MOST, offered.size());
        int shown = IntStream.iterate(most, count -> count > 1, count -> count - 1)
                .filter(count -> fits(sentence(reply, offered.subList(0, count), values), visitor.channel()))
                .findFirst()
                .orElse(1);
        List<Choice> list = offered.subList(0, shown);
        Question asked = question.apply(shown);
        List<String> labels = list.stream().map(this::label).toList();
        return new Listed(new Said(sentence(reply, list, values), asked.buttons(labels)), asked);
    }

    private String sentence(Reply reply, List<Choice> shown, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("choices", numbered(shown));
        return sayings.sentence(reply, all);
    }

    private String numbered(List<Choice> shown) {
        return IntStream.range(0, shown.size())
                .mapToObj(i -> (i + 1) + " " + label(shown.get(i)))
                .collect(Collectors.joining(", "));
    }

    private String label(Choice choice) {
        String label = words.what(choice.session()) + " "
                + words.shortly(choice.session().starts());
        return choice.full() ? label + " (full: waitlist)" : label;
    }

    private static List<SessionId> ids(int shown, List<Choice> offered) {
        return offered.subList(0, shown).stream()
                .map(choice -> choice.session().id())
                .toList();
    }

    private static boolean fits(String sentence, Channel channel) {
        return channel != Channel.SMS || SmsText.of(SmsText.simple(sentence)).fits(MOST_PARTS);
    }
}
