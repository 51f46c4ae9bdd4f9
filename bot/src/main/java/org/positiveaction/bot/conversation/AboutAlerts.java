package org.positiveaction.bot.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.positiveaction.bot.alert.talk.AlertTalk;
import org.positiveaction.bot.alert.talk.Asker;
import org.positiveaction.bot.alert.talk.Said;
import org.positiveaction.bot.candidate.Candidate;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Utterance;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What becomes of a candidate's words when they are about alerts. */
@Component
@Order(4)
class AboutAlerts implements Subject {
    private final AlertTalk talk;
    private final Knowledge knowledge;
    private final Phrasing phrasing;

    AboutAlerts(AlertTalk talk, Knowledge knowledge, Clock clock) {
        this.talk = talk;
        this.knowledge = knowledge;
        this.phrasing = new Phrasing(knowledge, clock);
    }

    /** NO ALERTS, also while a person talks with them: ending alerts is as easy as asking for them was. */
    @Override
    public boolean isHeardAlways() {
        return true;
    }

    /** Not where others read along. */
    @Override
    public Optional<Turn> hear(Heard heard) {
        Utterance utterance = heard.utterance();
        if (heard.owned()) {
            return talk.hearNoMore(asker(utterance, heard.force()), heard.words())
                    .map(said -> formed(utterance, said));
        }
        if (!utterance.sender().inPrivate()) {
            return Optional.of(heard.turn())
                    .filter(wanted -> wanted.kind() == Kind.ALERT)
                    .map(wanted -> phrasing.sentence(
                            Kind.ALERT, Reply.ALERT_IN_PRIVATE, utterance.from().channel()));
        }
        Asker asker = asker(utterance, heard.force());
        return talk.hear(asker, heard.words())
                .or(() -> heard.topic().flatMap(topic -> about(topic, asker, heard)))
                .map(said -> formed(utterance, said).choosing(heard.turn().force()));
    }

    private Optional<Said> about(Topic topic, Asker asker, Heard heard) {
        return switch (topic) {
            case ALERT -> asker.force().map(force -> talk.ask(asker, force, heard.asked(), mayAsk(heard)));
            case MY_ALERTS -> Optional.of(talk.showMine(asker));
            case STOP_ALERTS -> Optional.of(talk.endAll(asker));
            default -> Optional.empty();
        };
    }

    /** Who has just been asked for their force is asked nothing more. */
    private static boolean mayAsk(Heard heard) {
        return heard.asked().equals(heard.words());
    }

    private Turn formed(Utterance utterance, Said said) {
        Button[] buttons = said.buttons().toArray(Button[]::new);
        Turn formed =
                phrasing.sentence(Kind.ALERT, said.sentence(), utterance.from().channel(), buttons);
        return said.then()
                .map(more ->
                        phrasing.sentence(Kind.ALERT, more, utterance.from().channel()))
                .map(more -> formed.followedBy(more.speech()))
                .orElse(formed);
    }

    @Override
    public Optional<Turn> askAgain(Utterance utterance, Candidate candidate) {
        return talk.askAgain(asker(utterance, candidate.force())).map(said -> formed(utterance, said));
    }

    @Override
    public void setAside(ConversationId conversation, boolean aside) {
        talk.setAside(conversation, aside);
    }

    @Override
    public boolean isAsking(ConversationId conversation) {
        return talk.isAsking(conversation);
    }

    @Override
    public void forget(ConversationId conversation) {
        talk.forget(conversation);
    }

    @Override
    public void closeThoseBefore(ConversationId conversation, Instant moment) {
        talk.closeThoseBefore(conversation, moment);
    }

    private Asker asker(Utterance utterance, Optional<ForceId> force) {
        return new Asker(utterance.conversation(), utterance.from().channel(), force.flatMap(knowledge::force));
    }
}
