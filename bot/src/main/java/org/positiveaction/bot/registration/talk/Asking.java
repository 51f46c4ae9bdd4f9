package org.positiveaction.bot.registration.talk;

import java.util.List;
import java.util.Map;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.privacy.PeriodWords;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.positiveaction.bot.registration.Draft;
import org.positiveaction.bot.registration.Step;
import org.springframework.stereotype.Component;

/** The questions that are asked of who registers. */
@Component
class Asking {
    private final RegistrationSayings sayings;
    private final RetentionSettings retention;

    Asking(RegistrationSayings sayings, RetentionSettings retention) {
        this.sayings = sayings;
        this.retention = retention;
    }

    /** What is kept, for whom and how long, and the first question: who answers it has agreed to that. */
    Said first(Draft draft) {
        return Said.of(consent(draft));
    }

    /** The words that somebody agrees to by answering them. */
    String consent(Draft draft) {
        String noted = draft.interest() == Interest.SUPPORT
                ? "your name, role, stage and how to reach you"
                : "your name and how to reach you";
        return sayings.say(
                Reply.REGISTER_FIRST,
                draft.force(),
                draft.interest(),
                Map.of("noted", noted, "kept", PeriodWords.of(retention.registrations())));
    }

    Said next(Draft draft) {
        return about(draft.next(), draft.force(), draft.interest());
    }

    Said about(Step step, ForceId force, Interest interest) {
        return switch (step) {
            case NAME -> Said.of(sayings.say(Reply.REGISTER_NAME, force, interest, Map.of()));
            case ROLE -> listed(Reply.REGISTER_ROLE, step, Choices.roles());
            case STAGE -> listed(Reply.REGISTER_STAGE, step, Choices.stages(sayings.force(force)));
            case REACH -> Said.of(sayings.say(Reply.REGISTER_REACH), Order.button(step, "here, any time"));
        };
    }

    private Said listed(Reply reply, Step step, List<String> choices) {
        return Said.of(
                sayings.say(reply, Map.of("choices", Choices.numbered(choices))),
                choices.stream().map(choice -> Order.button(step, choice)).toArray(Button[]::new));
    }
}
