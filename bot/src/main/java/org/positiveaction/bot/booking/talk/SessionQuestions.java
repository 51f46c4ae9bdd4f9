package org.positiveaction.bot.booking.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.positiveaction.bot.booking.SessionId;
import org.positiveaction.bot.message.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each candidate was asked about sessions last; a new question takes the place of the one before. */
@Component
public class SessionQuestions {
    /** A number that comes later than this is not meant for the question any more. */
    private static final Duration MEANT = Duration.ofDays(2);

    /** Any words answer this one, so it does not stay open for long. */
    private static final Duration NEED_MEANT = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionQuestions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Question> find(ConversationId candidate) {
        return jdbc.sql("select kind, content from booking_question where conversation_id = ?")
                .param(candidate.value())
                .query((row, n) -> read(row.getString(1), row.getString(2)))
                .optional();
    }

    /** The same, unless something else has to be answered first, or it was asked too long ago to be meant. */
    public Optional<Question> open(ConversationId candidate) {
        return jdbc.sql("""
                        select kind, content from booking_question
                        where conversation_id = ? and aside = false and asked_at > ?
                            and (kind <> 'NEED' or interrupted = false and asked_at > ?)""")
                .param(candidate.value())
                .param(OffsetDateTime.now(clock).minus(MEANT))
                .param(OffsetDateTime.now(clock).minus(NEED_MEANT))
                .query((row, n) -> read(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Whether nothing else has been said since. */
    boolean isLastSaid(ConversationId candidate) {
        return jdbc.sql("select count(*) from booking_question where conversation_id = ? and interrupted = false")
                        .param(candidate.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Says that something else has been said since. */
    void interrupt(ConversationId candidate) {
        jdbc.sql("update booking_question set interrupted = true where conversation_id = ?")
                .param(candidate.value())
                .update();
    }

    /** Says whether something else has to be answered before it. */
    void setAside(ConversationId candidate, boolean aside) {
        jdbc.sql("update booking_question set aside = ? where conversation_id = ?")
                .params(aside, candidate.value())
                .update();
    }

    /** Forgets what was asked before a moment. */
    public void closeThoseBefore(ConversationId candidate, Instant moment) {
        jdbc.sql("delete from booking_question where conversation_id = ? and asked_at < ?")
                .params(candidate.value(), moment.atZone(clock.getZone()).toOffsetDateTime())
                .update();
    }

    public void ask(ConversationId candidate, Question question) {
        close(candidate);
        jdbc.sql("insert into booking_question (conversation_id, kind, content, asked_at) values (?, ?, ?, ?)")
                .params(candidate.value(), kind(question), content(question), OffsetDateTime.now(clock))
                .update();
    }

    public void close(ConversationId candidate) {
        jdbc.sql("delete from booking_question where conversation_id = ?")
                .param(candidate.value())
                .update();
    }

    private static String kind(Question question) {
        return switch (question) {
            case Question.Which which -> "WHICH";
            case Question.Book book -> "BOOK";
            case Question.Wait wait -> "WAIT";
            case Question.Take take -> "TAKE";
            case Question.Coming coming -> "COMING";
            case Question.WhichOfMine(var sessions, var purpose) -> "MINE_" + purpose;
            case Question.Drop drop -> "DROP";
            case Question.Need need -> "NEED";
            case Question.Helped helped -> "HELPED";
        };
    }

    /** Numbers of sessions, before a slash that of the one to be given up. */
    private static String content(Question question) {
        return switch (question) {
            case Question.Which(var sessions, var insteadOf) -> insteadOf(insteadOf) + numbers(sessions);
            case Question.Book(var session, var insteadOf) -> insteadOf(insteadOf) + session;
            case Question.WhichOfMine(var sessions, var purpose) -> numbers(sessions);
            case Question.Wait(var session) -> session.toString();
            case Question.Take(var session) -> session.toString();
            case Question.Coming(var session) -> session.toString();
            case Question.Drop(var session) -> session.toString();
            case Question.Need(var session) -> session.toString();
            case Question.Helped(var session) -> session.toString();
        };
    }

    private static String insteadOf(Optional<SessionId> session) {
        return session.map(id -> id + "/").orElse("");
    }

    private static String numbers(List<SessionId> sessions) {
        return sessions.stream().map(SessionId::toString).collect(Collectors.joining(","));
    }

    private static Question read(String kind, String content) {
        String[] halves = content.split("/");
        Optional<SessionId> insteadOf = halves.length > 1 ? Optional.of(session(halves[0])) : Optional.empty();
        List<SessionId> sessions = Arrays.stream(halves[halves.length - 1].split(","))
                .map(SessionQuestions::session)
                .toList();
        SessionId first = sessions.getFirst();
        return switch (kind) {
            case "WHICH" -> new Question.Which(sessions, insteadOf);
            case "BOOK" -> new Question.Book(first, insteadOf);
            case "WAIT" -> new Question.Wait(first);
            case "TAKE" -> new Question.Take(first);
            case "COMING" -> new Question.Coming(first);
            case "MINE_DROP" -> new Question.WhichOfMine(sessions, Question.Purpose.DROP);
            case "MINE_MOVE" -> new Question.WhichOfMine(sessions, Question.Purpose.MOVE);
            case "DROP" -> new Question.Drop(first);
            case "NEED" -> new Question.Need(first);
            case "HELPED" -> new Question.Helped(first);
            default -> throw new IllegalStateException("No question about sessions is of the kind " + kind);
        };
    }

    private static SessionId session(String number) {
        return new SessionId(Long.parseLong(number));
    }
}
