package org.positiveaction.bot.conversation;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.positiveaction.bot.candidate.Consents;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.Utterance;
import org.positiveaction.bot.privacy.PeriodWords;
import org.positiveaction.bot.privacy.Persons;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What becomes of a candidate's words when they take back what they agreed to. */
@Component
@Order(1)
class AboutConsent implements Subject {
    private static final Set<String> OWN = Set.of("withdraw consent", "withdraw my consent");

    /** From this on something was found word for word; who is less clear is told how to say it. */
    private static final double SURE = 0.99;

    private final Consents consents;
    private final Persons persons;
    private final Knowledge knowledge;
    private final RetentionSettings retention;
    private final Phrasing phrasing;

    AboutConsent(Consents consents, Persons persons, Knowledge knowledge, RetentionSettings retention, Clock clock) {
        this.consents = consents;
        this.persons = persons;
        this.knowledge = knowledge;
        this.retention = retention;
        this.phrasing = new Phrasing(knowledge, clock);
    }

    /** In our own words, also while a person talks with them: taking back is as easy as agreeing was. */
    @Override
    public boolean isHeardAlways() {
        return true;
    }

    /** Not where others read along. */
    @Override
    public Optional<Turn> hear(Heard heard) {
        Utterance utterance = heard.utterance();
        if (!isMeant(heard)) {
            return Optional.empty();
        }
        if (!utterance.sender().inPrivate()) {
            return Optional.of(phrasing.sentence(
                    Kind.MY_DATA, Reply.DATA_IN_PRIVATE, utterance.from().channel()));
        }
        return Optional.of(withdraw(utterance.conversation(), utterance.from().channel()));
    }

    private static boolean isMeant(Heard heard) {
        boolean isWordForWord = heard.topic().equals(Optional.of(Topic.WITHDRAW_CONSENT))
                && heard.turn().confidence() >= SURE;
        return OWN.contains(References.bare(heard.words())) || (isWordForWord && !heard.owned());
    }

    /** Wherever the same person has agreed to something. */
    private Turn withdraw(ConversationId candidate, Channel channel) {
        for (Line line : persons.linesOf(candidate)) {
            for (Consents.Purpose purpose : Consents.Purpose.values()) {
                consents.withdraw(line.conversation(), purpose);
            }
        }
        String kept = PeriodWords.of(retention.transcripts());
        return phrasing.sentence(
                Kind.MY_DATA,
                knowledge.replies().say(Reply.CONSENT_WITHDRAWN, Map.of("kept", kept)),
                channel,
                new Button("Delete my data", "delete my data"));
    }
}
