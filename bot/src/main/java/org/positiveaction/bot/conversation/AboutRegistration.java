package org.positiveaction.bot.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.positiveaction.bot.candidate.Candidate;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Utterance;
import org.positiveaction.bot.registration.talk.Applicant;
import org.positiveaction.bot.registration.talk.Otherwise;
import org.positiveaction.bot.registration.talk.RegistrationTalk;
import org.positiveaction.bot.registration.talk.Said;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What becomes of a candidate's words when they are about registering. */
@Component
@Order(3)
class AboutRegistration implements Subject {
    /** From this on something was found word for word. */
    private static final double SURE = 0.99;

    private final RegistrationTalk talk;
    private final Knowledge knowledge;
    private final Phrasing phrasing;

    AboutRegistration(RegistrationTalk talk, Knowledge knowledge, Clock clock) {
        this.talk = talk;
        this.knowledge = knowledge;
        this.phrasing = new Phrasing(knowledge, clock);
    }

    /** Not where others read along. */
    @Override
    public Optional<Turn> hear(Heard heard) {
        Utterance utterance = heard.utterance();
        Turn turn = heard.turn();
        if (!utterance.sender().inPrivate()) {
            return Optional.of(turn)
                    .filter(wanted -> wanted.kind() == Kind.REGISTER)
                    .map(wanted -> phrasing.sentence(
                            Kind.REGISTER,
                            Reply.REGISTER_IN_PRIVATE,
                            utterance.from().channel()));
        }
        Applicant applicant = applicant(utterance, heard.force());
        return talk.hear(applicant, heard.words(), otherwise(turn))
                .map(said -> formed(utterance, said))
                .or(() -> heard.topic().flatMap(topic -> about(topic, applicant, heard)))
                .map(formed -> formed.choosing(formed.force().or(turn::force)));
    }

    private static Otherwise otherwise(Turn turn) {
        boolean isWordForWord = turn.article().isPresent() && turn.confidence() >= SURE;
        boolean isOfTheForce = turn.force().isPresent();
        if (isWordForWord || isOfTheForce) {
            return Otherwise.SURELY;
        }
        return turn.kind() == Kind.NO_ANSWER ? Otherwise.NOTHING : Otherwise.PERHAPS;
    }

    private Optional<Turn> about(Topic topic, Applicant applicant, Heard heard) {
        return switch (topic) {
            case MY_REGISTRATION -> said(heard, talk.showMine(applicant));
            case LEAVE_REGISTER -> said(heard, talk.takeBack(applicant));
            default -> applicant.force().flatMap(force -> about(topic, applicant, force, heard));
        };
    }

    private Optional<Turn> about(Topic topic, Applicant applicant, Force force, Heard heard) {
        return switch (topic) {
            case REGISTER -> said(heard, talk.begin(applicant, force, heard.asked()));
            case AMBASSADOR -> said(heard, talk.beginAsAmbassador(applicant, force, heard.asked()));
            case DEVELOPMENT ->
                said(heard, talk.beginToGetOn(applicant, force, heard.asked()))
                        .or(() -> Optional.of(notInDocuments(force, heard))
                                .filter(miss -> heard.turn().kind() == Kind.REGISTER));
            default -> Optional.empty();
        };
    }

    private Optional<Turn> said(Heard heard, Optional<Said> said) {
        return said.map(what -> formed(heard.utterance(), what));
    }

    /** Who serves already wants the one of two things that the force's documents know nothing of. */
    private Turn notInDocuments(Force force, Heard heard) {
        return phrasing.offeringAPerson(
                        Kind.NO_ANSWER,
                        knowledge.replies().say(Reply.NOT_IN_DOCUMENTS, force),
                        heard.utterance().from().channel())
                .leavingOpen(Optional.of(new OpenQuestion.Missed()));
    }

    private Turn formed(Utterance utterance, Said said) {
        Button[] buttons = said.buttons().toArray(Button[]::new);
        return phrasing.sentence(
                        Kind.REGISTER, said.sentence(), utterance.from().channel(), buttons)
                .choosing(said.force());
    }

    @Override
    public Optional<Turn> askAgain(Utterance utterance, Candidate candidate) {
        return talk.askAgain(applicant(utterance, candidate.force())).map(said -> formed(utterance, said));
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

    private Applicant applicant(Utterance utterance, Optional<ForceId> force) {
        return new Applicant(utterance.conversation(), utterance.from().channel(), force.flatMap(knowledge::force));
    }
}
