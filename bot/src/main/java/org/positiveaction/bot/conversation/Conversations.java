package org.positiveaction.bot.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.candidate.Candidate;
import org.positiveaction.bot.candidate.Candidates;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.handoff.talk.TeamTalk;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.message.Utterance;
import org.positiveaction.bot.transcript.Transcripts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything said between candidates and us. */
@Component
public class Conversations {
    /** By text it opts in at the provider, which answers it itself. */
    private static final Pattern YES = Pattern.compile("\\s*yes\\s*", Pattern.CASE_INSENSITIVE);

    private static final String START = "start";

    private static final String UNSEEN = "(An answer about their data, which only they can read.)";

    private final Answers answers;
    private final Candidates candidates;
    private final OptOuts optOuts;
    private final OpenQuestions openQuestions;
    private final Transcripts transcripts;
    private final QuestionLog questionLog;
    private final Stop stop;
    private final Introduction introduction;
    private final Subjects subjects;
    private final AboutSessions aboutSessions;
    private final AboutData aboutData;
    private final WithAPerson withAPerson;
    private final TeamTalk teamTalk;
    private final Outbox outbox;

    Conversations(
            Answers answers,
            Candidates candidates,
            OptOuts optOuts,
            OpenQuestions openQuestions,
            Transcripts transcripts,
            QuestionLog questionLog,
            Stop stop,
            Introduction introduction,
            Subjects subjects,
            AboutSessions aboutSessions,
            AboutData aboutData,
            WithAPerson withAPerson,
            TeamTalk teamTalk,
            Outbox outbox) {
        this.answers = answers;
        this.candidates = candidates;
        this.optOuts = optOuts;
        this.openQuestions = openQuestions;
        this.transcripts = transcripts;
        this.questionLog = questionLog;
        this.stop = stop;
        this.introduction = introduction;
        this.subjects = subjects;
        this.aboutSessions = aboutSessions;
        this.aboutData = aboutData;
        this.withAPerson = withAPerson;
        this.teamTalk = teamTalk;
        this.outbox = outbox;
    }

    /**
     * Hears one utterance. All that follows from it, the reply in the outbox included, belongs to the caller's
     * transaction.
     *
     * @param force the force that the place of the conversation stands for, or null; a candidate may name another
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(Utterance utterance, @Nullable ForceId force) {
        if (!teamTalk.hears(utterance)) {
            hearCandidate(utterance, force);
            introduction.after(utterance).ifPresent(more -> post(utterance, Speaker.BOT, more));
        }
    }

    private void hearCandidate(Utterance utterance, @Nullable ForceId force) {
        Candidate candidate = candidates
                .find(utterance.conversation())
                .orElseGet(() -> candidates.meet(utterance.conversation(), force));
        switch (utterance.content()) {
            case Content.Words(var text) -> heard(utterance, candidate, text);
            case Content.Edited(var originalId, var text) -> edited(utterance, candidate, originalId, text);
            case Content.Deleted(var originalId) -> deleted(utterance, candidate, originalId);
            case Content.Verdict(var answer, var helpful) -> judged(utterance, new OutboxId(answer), helpful);
            case Content.Wordless() -> wordless(utterance);
            case Content.AddedToChat() -> say(utterance, Reply.WELCOME);
            case Content.AddedToGroup() ->
                say(utterance, introduction.toGroup(utterance.from().channel()));
            case Content.Reserved(var word) -> reserved(utterance, candidate, word);
        }
    }

    /** Says that something went wrong on our side. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apologise(Utterance utterance) {
        say(utterance, Reply.SOMETHING_WENT_WRONG);
    }

    private void heard(Utterance utterance, Candidate candidate, String text) {
        if (aboutData.erases(utterance, text)) {
            return;
        }
        transcripts.heard(utterance.conversation(), utterance.providerId(), text);
        if (optOuts.contains(utterance.from())) {
            heardFromWhoOptedOut(utterance, candidate, text);
        } else {
            reply(utterance, candidate, text);
        }
    }

    /** Danger and STOP come before whoever talks with the candidate; all else is theirs. */
    private void reply(Utterance utterance, Candidate candidate, String text) {
        Optional<Handoff> handoff = withAPerson.handoff(utterance.conversation());
        if (handoff.isEmpty() && judges(utterance, text)) {
            return;
        }
        Situation situation = situation(utterance, candidate);
        Turn turn = answers.decide(text, situation);
        boolean owned = handoff.filter(open -> !open.isWaiting()).isPresent();
        Optional<Turn> done = isSaidAlways(turn) && !mayAnswerAQuestion(turn)
                ? Optional.empty()
                : subjects.hear(new Heard(utterance, candidate, text, situation.open(), turn, owned));
        if (done.isPresent()) {
            act(utterance, candidate, text, done.get());
            handoff.filter(open -> owned && done.get().kind() == Kind.ALERT)
                    .ifPresent(open -> withAPerson.relays(utterance.conversation(), text));
        } else if (isSaidAlways(turn)) {
            act(utterance, candidate, text, turn);
            handoff.filter(open -> turn.kind() == Kind.EMERGENCY).ifPresent(open -> withAPerson.warn(open, text));
        } else if (handoff.isPresent() && withAPerson.hears(handoff.get(), text, turn)) {
            openQuestions.replace(utterance.conversation(), Optional.empty());
        } else {
            act(utterance, candidate, text, turn);
            subjects.askAgain(utterance, candidate, turn)
                    .ifPresent(again -> post(utterance, Speaker.BOT, again.speech()));
        }
    }

    /** What was asked before a person took over is not open any more. */
    private boolean judges(Utterance utterance, String text) {
        withAPerson
                .endedAt(utterance.conversation())
                .ifPresent(ended -> closeThoseBefore(utterance.conversation(), ended));
        return openQuestions.find(utterance.conversation()).isEmpty()
                && !subjects.isAsking(utterance.conversation())
                && withAPerson.judges(utterance.conversation(), text);
    }

    private void closeThoseBefore(ConversationId conversation, Instant moment) {
        openQuestions.closeThoseBefore(conversation, moment);
        subjects.closeThoseBefore(conversation, moment);
    }

    /** Only danger and a word that brings messages back get a reply. */
    private void heardFromWhoOptedOut(Utterance utterance, Candidate candidate, String text) {
        Turn turn = answers.decide(text, situation(utterance, candidate));
        if (turn.kind() == Kind.OPT_IN || optsInAtTheProvider(utterance, text)) {
            optOuts.remove(utterance.from());
        }
        if (turn.kind() == Kind.OPT_IN || turn.kind() == Kind.EMERGENCY) {
            act(utterance, candidate, text, turn);
        }
        Optional<Handoff> handoff = withAPerson.handoff(utterance.conversation());
        if (turn.kind() == Kind.EMERGENCY) {
            handoff.ifPresent(open -> withAPerson.warn(open, text));
        } else {
            withAPerson.relays(utterance.conversation(), text);
        }
    }

    private boolean optsInAtTheProvider(Utterance utterance, String text) {
        return utterance.from().channel() == Channel.SMS
                && YES.matcher(text).matches()
                && optOuts.isAtProvider(utterance.from());
    }

    private Situation situation(Utterance utterance, Candidate candidate) {
        Optional<OpenQuestion> open = openQuestions.find(utterance.conversation());
        return new Situation(utterance.from().channel(), candidate.force(), open);
    }

    private void act(Utterance utterance, Candidate candidate, String text, Turn turn) {
        if (withAPerson.mustBeAskedInPrivate(utterance, turn)) {
            say(utterance, Reply.PERSON_IN_PRIVATE);
            return;
        }
        turn.force().ifPresent(force -> candidates.choose(candidate, force));
        openQuestions.replace(utterance.conversation(), turn.open());
        if (turn.kind() == Kind.OPT_OUT) {
            stop.said(utterance);
        }
        OutboxId answer = withAPerson
                .ask(utterance, candidate, text, turn)
                .orElseGet(() -> turn.kind() == Kind.MY_DATA
                        ? postUnseen(utterance, turn.speech())
                        : post(utterance, speaker(utterance, turn), turn.speech()));
        turn.then().ifPresent(more -> post(utterance, Speaker.BOT, more));
        questionLog.note(utterance, text, candidate, turn, answer);
    }

    /**
     * What concerns their safety and their wish for no messages is said whoever has the floor; so is that their alerts
     * have ended, the one thing about alerts that is heard while a person talks with them.
     */
    private Speaker speaker(Utterance utterance, Turn turn) {
        boolean endsAlerts = turn.kind() == Kind.ALERT && withAPerson.isTalking(utterance.conversation());
        return isSaidAlways(turn) || endsAlerts ? Speaker.SYSTEM : Speaker.BOT;
    }

    private static boolean isSaidAlways(Turn turn) {
        return turn.kind() == Kind.OPT_OUT || turn.kind() == Kind.EMERGENCY;
    }

    /** What is only like "no more messages", such as "text me", answers a question of ours first. */
    private static boolean mayAnswerAQuestion(Turn turn) {
        return turn.kind() == Kind.OPT_OUT && turn.isUnsure();
    }

    private void wordless(Utterance utterance) {
        if (!withAPerson.relays(utterance.conversation(), "(a picture or file, which cannot be shown here)")) {
            say(utterance, Reply.ATTACHMENT_ONLY);
        }
    }

    private void edited(Utterance utterance, Candidate candidate, String originalId, String text) {
        if (transcripts.has(utterance.conversation(), originalId, text)) {
            return;
        }
        if (aboutSessions.hid(utterance.conversation(), originalId)) {
            aboutSessions
                    .changeHidden(utterance, candidate, text)
                    .ifPresent(turn -> post(utterance, Speaker.BOT, turn.speech()));
            return;
        }
        forget(utterance, originalId);
        transcripts.heard(utterance.conversation(), originalId, text);
        if (optOuts.contains(utterance.from())) {
            heardFromWhoOptedOut(utterance, candidate, text);
        } else {
            if (!withAPerson.relays(utterance.conversation(), "(changed what they wrote)")) {
                say(utterance, Reply.EDITED);
            }
            reply(utterance, candidate, text);
        }
    }

    /** A verdict that is merely repeated changes nothing; nor does one on an answer that somebody else was given. */
    private void judged(Utterance utterance, OutboxId answer, boolean helpful) {
        if (questionLog.judge(utterance, answer, helpful)) {
            transcripts.heard(utterance.conversation(), utterance.providerId(), helpful ? "Helpful" : "Not helpful");
            say(utterance, helpful ? Reply.HELPFUL : Reply.NOT_HELPFUL);
        }
    }

    private void deleted(Utterance utterance, Candidate candidate, String originalId) {
        if (aboutSessions.hid(utterance.conversation(), originalId)) {
            aboutSessions.forgetHidden(utterance, candidate);
        }
        forget(utterance, originalId);
    }

    private void forget(Utterance utterance, String originalId) {
        transcripts.forget(utterance.conversation(), originalId);
        questionLog.forget(utterance, originalId);
    }

    /** The provider has acted on the word, and answered it. */
    private void reserved(Utterance utterance, Candidate candidate, Content.Reserved.Word word) {
        transcripts.heard(utterance.conversation(), utterance.providerId(), word.name());
        switch (word) {
            case STOP -> stop.saidAtProvider(utterance);
            case START -> started(utterance, candidate);
            case HELP -> withAPerson.relays(utterance.conversation(), "(HELP, or INFO)");
        }
    }

    /** Who had stopped messages here, and not at the provider, hears from nobody but us that they are back. */
    private void started(Utterance utterance, Candidate candidate) {
        boolean stopped = optOuts.contains(utterance.from());
        boolean answered = optOuts.isAtProvider(utterance.from());
        optOuts.remove(utterance.from());
        if (withAPerson.relays(utterance.conversation(), "(START, or YES)") || answered) {
            return;
        }
        if (stopped) {
            act(utterance, candidate, START, answers.decide(START, situation(utterance, candidate)));
        } else {
            say(utterance, Reply.WELCOME);
        }
    }

    /** Says one of our own sentences, unless they have opted out. */
    private void say(Utterance utterance, Reply reply) {
        say(utterance, answers.say(reply, utterance.from().channel()));
    }

    private void say(Utterance utterance, Speech speech) {
        if (!optOuts.contains(utterance.from())) {
            post(utterance, Speaker.BOT, speech);
        }
    }

    private OutboxId post(Utterance utterance, Speaker speaker, Speech speech) {
        transcripts.said(utterance.conversation(), speaker, speech.text());
        return outbox.post(utterance.conversation(), utterance.from(), speaker, speech);
    }

    /** What the team does not read along: a link to all that is held of somebody, or the number that deletes it. */
    private OutboxId postUnseen(Utterance utterance, Speech speech) {
        transcripts.said(utterance.conversation(), Speaker.SYSTEM, UNSEEN);
        return outbox.post(utterance.conversation(), utterance.from(), Speaker.SYSTEM, speech);
    }
}
