package org.positiveaction.bot.registration.talk;

import java.time.Instant;
import java.util.Optional;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.registration.Draft;
import org.positiveaction.bot.registration.Drafts;
import org.positiveaction.bot.registration.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Talks with candidates about registering: understands what they say, does it, and finds the words for what came of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RegistrationTalk {
    /** Who has asked this many other things instead of answering is not asked again. */
    private static final int MOST_AGAIN = 3;

    private final Drafts drafts;
    private final RegistrationQuestions questions;
    private final Beginning beginning;
    private final Registrar registrar;
    private final Asking asking;
    private final AnswerWords answers;
    private final Leaving leaving;
    private final Amending amending;
    private final Showing showing;
    private final TakingBack takingBack;

    RegistrationTalk(
            Drafts drafts,
            RegistrationQuestions questions,
            Beginning beginning,
            Registrar registrar,
            Asking asking,
            AnswerWords answers,
            Leaving leaving,
            Amending amending,
            Showing showing,
            TakingBack takingBack) {
        this.drafts = drafts;
        this.questions = questions;
        this.beginning = beginning;
        this.registrar = registrar;
        this.asking = asking;
        this.answers = answers;
        this.leaving = leaving;
        this.amending = amending;
        this.showing = showing;
        this.takingBack = takingBack;
    }

    /**
     * What to say to words that answer a question of ours, press a button or are some of our own; empty for others.
     *
     * @param otherwise whether the conversation has something else to say to them
     */
    public Optional<Said> hear(Applicant applicant, String said, Otherwise otherwise) {
        Optional<Question> open = questions.open(applicant.candidate());
        return leaving.goOn(applicant, said)
                .or(() -> takingBack.pressed(applicant, said))
                .or(() -> Order.in(said).flatMap(order -> pressed(applicant, order)))
                .or(() -> ofADraft(applicant, said, open))
                .or(() -> Optional.of(applicant)
                        .filter(theirs -> isWithdraw(said))
                        .flatMap(takingBack::ask))
                .or(() -> Amending.wanted(said).flatMap(step -> change(applicant, step)))
                .or(() -> open.flatMap(question -> answered(applicant, question, said, otherwise)));
    }

    private static boolean isWithdraw(String said) {
        return Bare.of(said).words().equals("withdraw");
    }

    private Optional<Said> pressed(Applicant applicant, Order order) {
        Answer answer = answers.in(order.answer(), order.step(), Otherwise.NOTHING);
        return drafts.find(applicant.candidate())
                .map(draft -> registrar.take(applicant, draft, order.step(), answer))
                .orElseGet(() -> amending.take(applicant, answer));
    }

    private Optional<Said> ofADraft(Applicant applicant, String said, Optional<Question> open) {
        boolean isAsked = open.filter(Question.Next.class::isInstance).isPresent();
        return drafts.find(applicant.candidate()).flatMap(draft -> leaving.hear(draft, said, isAsked));
    }

    private Optional<Said> change(Applicant applicant, Step step) {
        Optional<Draft> draft = drafts.find(applicant.candidate());
        draft.ifPresent(begun -> questions.ask(applicant.candidate(), new Question.Next(step)));
        return draft.map(begun -> asking.about(step, begun.force(), begun.interest()))
                .or(() -> amending.ask(applicant, step));
    }

    private Optional<Said> answered(Applicant applicant, Question question, String said, Otherwise otherwise) {
        return switch (question) {
            case Question.Next(var step) ->
                drafts.find(applicant.candidate())
                        .flatMap(draft -> registrar.take(applicant, draft, step, answers.in(said, step, otherwise)));
            case Question.Change(var step) -> amending.take(applicant, answers.in(said, step, otherwise));
            case Question.TakeBack back -> takingBack.answered(applicant, back, said);
            case Question.WhichWay which -> beginning.answered(applicant, said);
        };
    }

    /** Registers for support, or goes on where they were; who has registered already is shown it. */
    public Optional<Said> begin(Applicant applicant, Force force, String asked) {
        return beginning.with(applicant, force, Interest.SUPPORT, asked);
    }

    /** The same for who would like to be a community ambassador; empty where our documents know of none. */
    public Optional<Said> beginAsAmbassador(Applicant applicant, Force force, String asked) {
        return beginning.with(applicant, force, Interest.AMBASSADORS, asked);
    }

    /** The same for who serves already and wants to get on; empty where our documents know of nothing like it. */
    public Optional<Said> beginToGetOn(Applicant applicant, Force force, String asked) {
        return beginning.gettingOn(applicant, force, asked);
    }

    /** What they have registered or begun; empty if nothing. */
    public Optional<Said> showMine(Applicant applicant) {
        return showing.all(applicant);
    }

    /** Takes back what they have registered or begun; empty if nothing. */
    public Optional<Said> takeBack(Applicant applicant) {
        return takingBack.ask(applicant);
    }

    /** Once more what they were asked before they asked something else; empty if that was not about registering. */
    public Optional<Said> askAgain(Applicant applicant) {
        return questions
                .open(applicant.candidate())
                .filter(Question.Next.class::isInstance)
                .flatMap(question -> drafts.find(applicant.candidate())
                        .filter(draft -> isAboutTheirForce(applicant, draft))
                        .map(draft -> askAgain(draft, (Question.Next) question)));
    }

    /** Who has named another force meanwhile thinks of something else. */
    private static boolean isAboutTheirForce(Applicant applicant, Draft draft) {
        return applicant
                .force()
                .filter(force -> force.id().equals(draft.force()))
                .isPresent();
    }

    private Said askAgain(Draft draft, Question.Next question) {
        return questions.askAgain(draft.candidate(), question) < MOST_AGAIN
                ? asking.about(question.step(), draft.force(), draft.interest())
                : leaving.leave(draft);
    }

    /** Says whether something else has been asked since, which is answered first. */
    public void setAside(ConversationId candidate, boolean aside) {
        questions.setAside(candidate, aside);
    }

    /** Lets go of everything that they are in the middle of; what they have registered stays. */
    public void forget(ConversationId candidate) {
        drafts.forget(candidate);
        questions.close(candidate);
    }

    /** Whether a question of ours waits for an answer. */
    public boolean isAsking(ConversationId candidate) {
        return questions.open(candidate).isPresent();
    }

    /** Forgets what was asked before a moment; what was said stays, to go on with. */
    public void closeThoseBefore(ConversationId candidate, Instant moment) {
        questions.closeThoseBefore(candidate, moment);
    }
}
