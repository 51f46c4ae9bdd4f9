package org.positiveaction.bot.registration.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.registration.RegistrationId;
import org.positiveaction.bot.registration.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each candidate was asked about registering last; a new question takes the place of the one before. */
@Component
class RegistrationQuestions {
    /** What comes later than this is not meant for the question any more. */
    private static final Duration MEANT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    RegistrationQuestions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What waits for an answer, unless something else has to be answered first. */
    Optional<Question> open(ConversationId candidate) {
        return jdbc.sql("""
                        select kind, content from registration_question
                        where conversation_id = ? and aside = false and asked_at > ?""")
                .params(candidate.value(), OffsetDateTime.now(clock).minus(MEANT))
                .query((row, n) -> read(row.getString(1), row.getString(2)))
                .optional();
    }

    void ask(ConversationId candidate, Question question) {
        ask(candidate, question, 0);
    }

    private void ask(ConversationId candidate, Question question, int again) {
        close(candidate);
        jdbc.sql("""
                        insert into registration_question (conversation_id, kind, content, asked_at, again)
                        values (?, ?, ?, ?, ?)""")
                .params(candidate.value(), kind(question), content(question), OffsetDateTime.now(clock), again)
                .update();
    }

    /** Asks the same again; says how often it was by now. */
    int askAgain(ConversationId candidate, Question question) {
        int again = jdbc.sql("select again from registration_question where conversation_id = ?")
                        .param(candidate.value())
                        .query(Integer.class)
                        .single()
                + 1;
        ask(candidate, question, again);
        return again;
    }

    void close(ConversationId candidate) {
        jdbc.sql("delete from registration_question where conversation_id = ?")
                .param(candidate.value())
                .update();
    }

    /** Says whether something else has to be answered before it. */
    void setAside(ConversationId candidate, boolean aside) {
        jdbc.sql("update registration_question set aside = ? where conversation_id = ?")
                .params(aside, candidate.value())
                .update();
    }

    /** Forgets what was asked before a moment. */
    void closeThoseBefore(ConversationId candidate, Instant moment) {
        jdbc.sql("delete from registration_question where conversation_id = ? and asked_at < ?")
                .params(candidate.value(), moment.atZone(clock.getZone()).toOffsetDateTime())
                .update();
    }

    private static String kind(Question question) {
        return switch (question) {
            case Question.Next next -> "NEXT";
            case Question.Change change -> "CHANGE";
            case Question.WhichWay which -> "WHICH_WAY";
            case Question.TakeBack back -> "TAKE_BACK";
        };
    }

    private static String content(Question question) {
        return switch (question) {
            case Question.Next(var step) -> step.name();
            case Question.Change(var step) -> step.name();
            case Question.WhichWay which -> "";
            case Question.TakeBack(var registrations) ->
                registrations.stream().map(RegistrationId::toString).collect(Collectors.joining(","));
        };
    }

    private static Question read(String kind, String content) {
        return switch (kind) {
            case "NEXT" -> new Question.Next(Step.valueOf(content));
            case "CHANGE" -> new Question.Change(Step.valueOf(content));
            case "WHICH_WAY" -> new Question.WhichWay();
            case "TAKE_BACK" ->
                new Question.TakeBack(Stream.of(content.split(","))
                        .map(number -> new RegistrationId(Long.parseLong(number)))
                        .toList());
            default -> throw new IllegalStateException("No question about registering is of the kind " + kind);
        };
    }
}
