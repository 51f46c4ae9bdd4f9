package org.positiveaction.bot.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.Content;

/**
 * Content as it lies in the database: a kind, with the text and the id of another message where the kind has them.
 */
record Stored(String kind, @Nullable String text, @Nullable String originalId) {
    static Stored of(Content content) {
        return switch (content) {
            case Content.Words(var text) -> new Stored("WORDS", CleanText.of(text), null);
            case Content.Edited(var originalId, var text) -> new Stored("EDITED", CleanText.of(text), originalId);
            case Content.Deleted(var originalId) -> new Stored("DELETED", null, originalId);
            case Content.Verdict(var answer, var helpful) ->
                new Stored(helpful ? "HELPFUL" : "NOT_HELPFUL", null, answer.toString());
            case Content.Wordless() -> new Stored("WORDLESS", null, null);
            case Content.AddedToChat() -> new Stored("ADDED_TO_CHAT", null, null);
            case Content.AddedToGroup() -> new Stored("ADDED_TO_GROUP", null, null);
            case Content.Reserved(var word) -> new Stored(word.name(), null, null);
        };
    }

    static Content read(ResultSet row, String text) throws SQLException {
        String originalId = row.getString("original_id");
        return switch (row.getString("kind")) {
            case "WORDS" -> new Content.Words(text);
            case "EDITED" -> new Content.Edited(originalId, text);
            case "DELETED" -> new Content.Deleted(originalId);
            case "HELPFUL" -> new Content.Verdict(UUID.fromString(originalId), true);
            case "NOT_HELPFUL" -> new Content.Verdict(UUID.fromString(originalId), false);
            case "WORDLESS" -> new Content.Wordless();
            case "ADDED_TO_CHAT" -> new Content.AddedToChat();
            case "ADDED_TO_GROUP" -> new Content.AddedToGroup();
            case String word -> new Content.Reserved(Content.Reserved.Word.valueOf(word));
        };
    }
}
