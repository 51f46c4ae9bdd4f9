package org.positiveaction.bot.knowledge;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.ForceId;

/**
 * One answer, as its editors wrote it.
 *
 * @param id its path in the folder, such as {@code forces/lancashire/who-is-eligible}
 * @param force the force it is true for, or null where it is for every force
 * @param topic what it is for
 * @param title what it is about, in a few words
 * @param questions other wordings of the question that it answers
 * @param notQuestions near misses that belong to another article
 * @param verbs what is asked for with it, such as "book": with "can I" before it, it is meant; only actions have any
 * @param body the whole answer, in Markdown
 * @param brief the answer in plain text, short enough to come first
 * @param withoutForce what to say instead to somebody whose force is not known, or null to say the same
 * @param owner who answers for its facts
 * @param reviewed when they last looked at it
 * @param reviewIn how long that holds
 * @param source the document it is drawn from
 */
public record Article(
        String id,
        @Nullable ForceId force,
        Topic topic,
        String title,
        List<String> questions,
        List<String> notQuestions,
        List<String> verbs,
        String body,
        String brief,
        @Nullable String withoutForce,
        String owner,
        LocalDate reviewed,
        Period reviewIn,
        String source) {
    public Article {
        questions = List.copyOf(questions);
        notQuestions = List.copyOf(notQuestions);
        verbs = List.copyOf(verbs);
    }

    /** What it is asked by: its title, and its questions. */
    public List<String> wordings() {
        return Stream.concat(Stream.of(title), questions.stream()).toList();
    }

    /** The whole answer without any markup, as a text message can carry it. */
    public String plain() {
        return PlainText.of(body);
    }

    /** Whether it stands for a subject that our documents do not cover: it has wordings, and no answer. */
    public boolean isDeclined() {
        return topic == Topic.NO_ANSWER && body.isEmpty();
    }

    public boolean dueForReview(LocalDate today) {
        return today.isAfter(reviewed.plus(reviewIn));
    }

    /** As somebody reads it who asks about this force, or has not named one. */
    public Article toldTo(@Nullable Force asker) {
        if (asker != null) {
            return saying(
                    Placeholders.of(asker).fill(body), Placeholders.of(asker).fill(brief));
        }
        return withoutForce == null ? this : saying(withoutForce, withoutForce);
    }

    private Article saying(String newBody, String newBrief) {
        return new Article(
                id,
                force,
                topic,
                title,
                questions,
                notQuestions,
                verbs,
                newBody,
                newBrief,
                withoutForce,
                owner,
                reviewed,
                reviewIn,
                source);
    }
}
