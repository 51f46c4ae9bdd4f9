package org.positiveaction.bot.registration.talk;

import java.util.HashMap;
import java.util.Map;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.ForceId;
import org.springframework.stereotype.Component;

/** The editors' sentences about registering, filled in. */
@Component
class RegistrationSayings {
    private final Knowledge knowledge;

    RegistrationSayings(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    String say(Reply reply) {
        return knowledge.replies().say(reply);
    }

    String say(Reply reply, Map<String, String> values) {
        return knowledge.replies().say(reply, values);
    }

    /** @param more what fills placeholders beside those for the registration, its team and its force */
    String say(Reply reply, ForceId force, Interest interest, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(RegistrationWords.of(force(force), interest));
        values.putAll(more);
        return knowledge.replies().say(reply, values);
    }

    Force force(ForceId id) {
        return knowledge.force(id).orElseGet(() -> Force.knownByIdOnly(id));
    }
}
