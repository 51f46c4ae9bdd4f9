package org.positiveaction.bot.booking.notice;

import java.util.Optional;
import org.positiveaction.bot.booking.talk.SessionQuestions;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.unasked.Announcement;
import org.positiveaction.bot.unasked.Announcer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says something about sessions to candidates who have not asked, in the editors' words. */
@Component
class SessionVoice {
    private final Knowledge knowledge;
    private final SessionQuestions questions;
    private final Announcer announcer;

    SessionVoice(Knowledge knowledge, SessionQuestions questions, Announcer announcer) {
        this.knowledge = knowledge;
        this.questions = questions;
        this.announcer = announcer;
    }

    /**
     * Says it and asks its question. The question goes before the message, as in a turn, so that the two never wait for
     * each other.
     *
     * @return the message; empty if it must not leave
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OutboxId> say(Line to, Statement statement) {
        String sentence = knowledge.replies().say(statement.reply(), statement.values());
        statement.question().ifPresent(question -> questions.ask(to.conversation(), question));
        return announcer.say(
                to, new Announcement(sentence, statement.buttons(), statement.speaker(), statement.until()));
    }
}
