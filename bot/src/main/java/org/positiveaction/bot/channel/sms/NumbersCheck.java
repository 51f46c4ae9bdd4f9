package org.positiveaction.bot.channel.sms;

import java.util.List;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.setup.SetupFault;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Refuses a number that stands for a force of which the knowledge folder has nothing. */
@Component
@Conditional(SmsIsOn.class)
class NumbersCheck {
    NumbersCheck(SmsSettings settings, Knowledge knowledge) {
        List<ForceId> known = knowledge.forces().stream().map(Force::id).toList();
        SetupFault.throwIfAny(settings.numbers().forcesOtherThan(known).stream()
                .map(force -> "SMS_NUMBERS: there is no folder forces/" + force + " under BOT_KNOWLEDGE. Write one of "
                        + known + ", or any.")
                .toList());
    }
}
