package org.positiveaction.bot.booking.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.booking.talk.SessionQuestions;
import org.positiveaction.bot.candidate.CandidateLines;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.delivery.Floor;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.Card;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.SmsText;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.transcript.Transcripts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says something to candidates who have not asked, in the editors' words. */
@Component
class Announcer {
    private final Knowledge knowledge;
    private final CandidateLines lines;
    private final OptOuts optOuts;
    private final Floor floor;
    private final Transcripts transcripts;
    private final SessionQuestions questions;
    private final Outbox outbox;
    private final NoticeSettings settings;
    private final Clock clock;

    Announcer(
            Knowledge knowledge,
            CandidateLines lines,
            OptOuts optOuts,
            Floor floor,
            Transcripts transcripts,
            SessionQuestions questions,
            Outbox outbox,
            NoticeSettings settings,
            Clock clock) {
        this.knowledge = knowledge;
        this.lines = lines;
        this.optOuts = optOuts;
        this.floor = floor;
        this.transcripts = transcripts;
        this.questions = questions;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where a candidate is reached; nowhere after STOP. */
    Optional<Line> reach(ConversationId candidate) {
        return lines.find(candidate).filter(line -> !optOuts.contains(line.to()));
    }

    /** Whether a candidate may hear it now: not from the bot while a person has the floor, nor in the middle of talking. */
    boolean mayBeHeard(ConversationId candidate, Speaker speaker) {
        return switch (floor.holder(candidate)) {
            case PERSON -> speaker == Speaker.PERSON;
            case BOT -> isQuiet(candidate);
        };
    }

    private boolean isQuiet(ConversationId candidate) {
        Instant recently = clock.instant().minus(settings.quiet());
        return transcripts.last(candidate, 1).stream()
                .noneMatch(line -> line.at().isAfter(recently));
    }

    /**
     * Says it and asks its question. The question goes before the message, as in a turn, so that the two never wait for
     * each other.
     *
     * @return whether it will leave; if not, a person has taken the floor meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean say(Line to, Statement statement) {
        String sentence = knowledge.replies().say(statement.reply(), statement.values());
        statement.question().ifPresent(question -> questions.ask(to.conversation(), question));
        transcripts.said(to.conversation(), Speaker.BOT, sentence);
        outbox.post(
                to.conversation(), to.to(), statement.speaker(), formed(to, sentence, statement), statement.until());
        return statement.speaker() == Speaker.PERSON || floor.holder(to.conversation()) == Floor.Holder.BOT;
    }

    private static Speech formed(Line to, String sentence, Statement statement) {
        return switch (to.to().channel()) {
            case SMS -> Speech.plain(SmsText.simple(sentence));
            case TEAMS -> new Speech(sentence, new Card("", sentence, List.of(), statement.buttons()));
        };
    }
}
