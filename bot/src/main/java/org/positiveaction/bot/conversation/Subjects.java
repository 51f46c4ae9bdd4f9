package org.positiveaction.bot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.candidate.Candidate;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Utterance;
import org.springframework.stereotype.Component;

/** All that candidates may want done. A number answers the question that was asked last, whichever of these asked it. */
@Component
class Subjects {
    private final List<Subject> subjects;

    Subjects(List<Subject> subjects) {
        this.subjects = subjects;
    }

    /** The turn of the first subject that takes the words up. */
    Optional<Turn> hear(Heard heard) {
        for (Subject subject : subjects) {
            Optional<Turn> turn = heard.owned() && !subject.isHeardAlways() ? Optional.empty() : subject.hear(heard);
            if (turn.isPresent()) {
                setOthersAside(subject, heard.utterance().conversation());
                return turn;
            }
        }
        return Optional.empty();
    }

    private void setOthersAside(Subject asking, ConversationId conversation) {
        boolean aside = asking.isAsking(conversation);
        subjects.stream()
                .filter(subject -> subject != asking)
                .forEach(subject -> subject.setAside(conversation, aside));
    }

    /** What was asked last, once more, after the candidate was told something else. */
    Optional<Turn> askAgain(Utterance utterance, Candidate candidate, Turn told) {
        boolean somethingElseIsOpen =
                told.open().filter(OpenQuestion::takesNumbers).isPresent();
        if (somethingElseIsOpen) {
            subjects.forEach(subject -> subject.setAside(utterance.conversation(), true));
            return Optional.empty();
        }
        Candidate now = told.force()
                .map(force -> new Candidate(candidate.conversation(), Optional.of(force)))
                .orElse(candidate);
        return subjects.stream()
                .flatMap(subject -> subject.askAgain(utterance, now).stream())
                .findFirst();
    }

    boolean isAsking(ConversationId conversation) {
        return subjects.stream().anyMatch(subject -> subject.isAsking(conversation));
    }

    void forget(ConversationId conversation) {
        subjects.forEach(subject -> subject.forget(conversation));
    }

    void closeThoseBefore(ConversationId conversation, Instant moment) {
        subjects.forEach(subject -> subject.closeThoseBefore(conversation, moment));
    }
}
