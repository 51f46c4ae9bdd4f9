package org.positiveaction.bot.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.positiveaction.bot.booking.talk.BookingTalk;
import org.positiveaction.bot.booking.talk.Said;
import org.positiveaction.bot.booking.talk.Visitor;
import org.positiveaction.bot.candidate.Candidate;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Utterance;
import org.positiveaction.bot.transcript.Transcripts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What becomes of a candidate's words when they are about support sessions. */
@Component
@Order(2)
class AboutSessions implements Subject {
    private static final String HIDDEN = "(what they need to take part: for the host alone)";

    private final BookingTalk talk;
    private final Knowledge knowledge;
    private final Transcripts transcripts;
    private final Phrasing phrasing;

    AboutSessions(BookingTalk talk, Knowledge knowledge, Transcripts transcripts, Clock clock) {
        this.talk = talk;
        this.knowledge = knowledge;
        this.transcripts = transcripts;
        this.phrasing = new Phrasing(knowledge, clock);
    }

    /** Not where others read along. */
    @Override
    public Optional<Turn> hear(Heard heard) {
        Utterance utterance = heard.utterance();
        String words = heard.words();
        Turn turn = heard.turn();
        if (!utterance.sender().inPrivate()) {
            return Optional.of(turn)
                    .filter(wanted -> wanted.kind() == Kind.BOOK)
                    .map(wanted -> phrasing.sentence(
                            Kind.BOOK,
                            Reply.SESSION_IN_PRIVATE,
                            utterance.from().channel()));
        }
        Visitor visitor = visitor(utterance, heard.force());
        Optional<Said> said = talk.hear(visitor, words)
                .or(() -> turn.article().map(Article::topic).flatMap(topic -> about(topic, visitor, heard)))
                .or(() -> turn.kind() == Kind.NO_ANSWER || turn.kind() == Kind.CHOICES
                        ? talk.narrow(visitor, words)
                        : Optional.empty());
        said.filter(Said::hidden).ifPresent(what -> hide(utterance));
        return said.map(what -> formed(utterance, what).choosing(turn.force()));
    }

    private void hide(Utterance utterance) {
        transcripts.forget(utterance.conversation(), utterance.providerId());
        transcripts.heard(utterance.conversation(), utterance.providerId(), HIDDEN);
    }

    /** Whether a message was for a session's host alone. */
    boolean hid(ConversationId conversation, String providerId) {
        return transcripts.has(conversation, providerId, HIDDEN);
    }

    /** Takes new words in the place of hidden ones; says what to reply, if the candidate has anything booked. */
    Optional<Turn> changeHidden(Utterance utterance, Candidate candidate, String words) {
        return talk.changeNeed(visitor(utterance, candidate.force()), words).map(said -> formed(utterance, said));
    }

    /** Forgets hidden words that their writer took back. */
    void forgetHidden(Utterance utterance, Candidate candidate) {
        talk.takeNeedBack(visitor(utterance, candidate.force()));
    }

    private Optional<Said> about(Topic topic, Visitor visitor, Heard heard) {
        return visitor.force().flatMap(force -> about(topic, visitor, force, heard.asked()));
    }

    private Optional<Said> about(Topic topic, Visitor visitor, Force force, String asked) {
        return switch (topic) {
            case BOOK -> talk.offer(visitor, force, asked);
            case MY_BOOKINGS -> talk.showMine(visitor);
            case CHANGE_BOOKING -> talk.move(visitor, force, asked);
            case DROP_BOOKING -> talk.drop(visitor, asked);
            default -> Optional.empty();
        };
    }

    private Turn formed(Utterance utterance, Said said) {
        Button[] buttons = said.buttons().toArray(Button[]::new);
        Turn formed =
                phrasing.sentence(Kind.BOOK, said.sentence(), utterance.from().channel(), buttons);
        return said.then()
                .map(more -> phrasing.sentence(Kind.BOOK, more, utterance.from().channel()))
                .map(more -> formed.followedBy(more.speech()))
                .orElse(formed);
    }

    @Override
    public Optional<Turn> askAgain(Utterance utterance, Candidate candidate) {
        return talk.askAgain(visitor(utterance, candidate.force())).map(said -> formed(utterance, said));
    }

    @Override
    public void setAside(ConversationId conversation, boolean aside) {
        talk.setAside(conversation, aside);
    }

    @Override
    public void forget(ConversationId conversation) {
        talk.forget(conversation);
    }

    @Override
    public boolean isAsking(ConversationId conversation) {
        return talk.isAsking(conversation);
    }

    @Override
    public void closeThoseBefore(ConversationId conversation, Instant moment) {
        talk.closeThoseBefore(conversation, moment);
    }

    private Visitor visitor(Utterance utterance, Optional<ForceId> force) {
        return new Visitor(utterance.conversation(), utterance.from().channel(), force.flatMap(knowledge::force));
    }
}
