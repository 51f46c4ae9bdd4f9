package org.positiveaction.bot.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.privacy.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each conversation is in the middle of. */
@Component
class OpenQuestions {
    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    OpenQuestions(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    Optional<OpenQuestion> find(ConversationId conversation) {
        return jdbc.sql("select kind, content from open_question where conversation_id = ?")
                .param(conversation.value())
                .query((row, n) -> read(row.getString(1), seal.open(row.getString(2))))
                .optional();
    }

    /** Forgets what was asked before a moment. */
    void closeThoseBefore(ConversationId conversation, Instant moment) {
        jdbc.sql("delete from open_question where conversation_id = ? and asked_at < ?")
                .params(conversation.value(), moment.atZone(clock.getZone()).toOffsetDateTime())
                .update();
    }

    void replace(ConversationId conversation, Optional<OpenQuestion> question) {
        jdbc.sql("delete from open_question where conversation_id = ?")
                .param(conversation.value())
                .update();
        question.ifPresent(open -> jdbc.sql(
                        "insert into open_question (conversation_id, kind, content, asked_at) values (?, ?, ?, ?)")
                .params(conversation.value(), kind(open), seal.seal(content(open)), OffsetDateTime.now(clock))
                .update());
    }

    private static String kind(OpenQuestion question) {
        return switch (question) {
            case OpenQuestion.Rest rest -> "REST";
            case OpenQuestion.WhichArticle which -> "WHICH_ARTICLE";
            case OpenQuestion.WhichForce which -> "WHICH_FORCE";
            case OpenQuestion.WhichTeam which -> "WHICH_TEAM";
            case OpenQuestion.Missed missed -> "MISSED";
        };
    }

    private static String content(OpenQuestion question) {
        return switch (question) {
            case OpenQuestion.Rest(var text) -> text;
            case OpenQuestion.WhichArticle(var articles) -> String.join("\n", articles);
            case OpenQuestion.WhichForce(var asked) -> asked;
            case OpenQuestion.WhichTeam(), OpenQuestion.Missed() -> "";
        };
    }

    private static OpenQuestion read(String kind, String content) {
        return switch (kind) {
            case "REST" -> new OpenQuestion.Rest(content);
            case "WHICH_ARTICLE" -> new OpenQuestion.WhichArticle(List.of(content.split("\n")));
            case "WHICH_FORCE" -> new OpenQuestion.WhichForce(content);
            case "WHICH_TEAM" -> new OpenQuestion.WhichTeam();
            case "MISSED" -> new OpenQuestion.Missed();
            default -> throw new IllegalStateException("No open question is of the kind " + kind);
        };
    }
}
