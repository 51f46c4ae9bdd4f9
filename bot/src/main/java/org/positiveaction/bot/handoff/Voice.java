package org.positiveaction.bot.handoff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Card;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.SmsText;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.transcript.Transcripts;
import org.springframework.stereotype.Component;

/** Tells candidates what becomes of their wish to talk to a person, in the editors' words. */
@Component
class Voice {
    private final Knowledge knowledge;
    private final Transcripts transcripts;
    private final OptOuts optOuts;
    private final Outbox outbox;

    Voice(Knowledge knowledge, Transcripts transcripts, OptOuts optOuts, Outbox outbox) {
        this.knowledge = knowledge;
        this.transcripts = transcripts;
        this.optOuts = optOuts;
        this.outbox = outbox;
    }

    /**
     * Says a sentence, unless the candidate has said STOP. It leaves whoever has the floor by then, but never after STOP.
     *
     * @param values what fills its placeholders, beside the force and its team
     */
    void say(Handoff handoff, Reply reply, Map<String, String> values, Button... buttons) {
        Line to = handoff.candidate();
        if (!optOuts.contains(to.to())) {
            sayAnyway(to, reply, filling(handoff, values), buttons);
        }
    }

    /** The same also after STOP, to who has just written; names the message, for who wants to know what becomes of it. */
    OutboxId sayAnyway(Line to, Reply reply, Map<String, String> values, Button... buttons) {
        String sentence = knowledge.replies().say(reply, values);
        transcripts.said(to.conversation(), Speaker.SYSTEM, sentence);
        return outbox.post(to.conversation(), to.to(), Speaker.PERSON, formed(to, sentence, buttons));
    }

    /** The force of a hand-off; by its bare id where editors have taken it out of the folder meanwhile. */
    Force force(Handoff handoff) {
        return knowledge.force(handoff.force()).orElseGet(() -> Force.knownByIdOnly(handoff.force()));
    }

    private Map<String, String> filling(Handoff handoff, Map<String, String> values) {
        Force force = force(handoff);
        Map<String, String> all = new HashMap<>(values);
        all.put("team.name", force.team());
        all.put("force.name", force.name());
        return all;
    }

    private static Speech formed(Line to, String sentence, Button... buttons) {
        return switch (to.to().channel()) {
            case SMS -> Speech.plain(SmsText.simple(sentence));
            case TEAMS -> new Speech(sentence, new Card("", sentence, List.of(), List.of(buttons)));
        };
    }
}
