package org.positiveaction.bot.booking.talk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.Button;
import org.springframework.stereotype.Component;

/** The editors' sentences about sessions, filled in. */
@Component
class Sayings {
    private final Knowledge knowledge;
    private final SessionWords words;

    Sayings(Knowledge knowledge, SessionWords words) {
        this.knowledge = knowledge;
        this.words = words;
    }

    Said say(Reply reply) {
        return Said.of(sentence(reply, Map.of()));
    }

    Said say(Reply reply, Session session) {
        return say(reply, session, Map.of(), List.of());
    }

    /** @param more what fills placeholders beside those for the session */
    Said say(Reply reply, Session session, Map<String, String> more, List<Button> buttons) {
        Map<String, String> values = new HashMap<>(words.of(session));
        values.putAll(more);
        return new Said(sentence(reply, values), buttons);
    }

    String sentence(Reply reply, Map<String, String> values) {
        return knowledge.replies().say(reply, values);
    }

    String prepare(Session session) {
        return sentence(
                        Reply.SESSION_PREPARE,
                        Map.of("prepare", knowledge.sessionKind(session.kind()).prepare()))
                .strip();
    }
}
