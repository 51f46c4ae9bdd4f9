package org.positiveaction.bot.channel.teams;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.microsoft.bot.schema.Activity;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads and writes the SDK's types, which know the second Jackson only; the rest of the bot uses the third. */
final class SdkJson {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(Activity.class, Times.class)
            // The SDK marks what belongs to the protocol; further getters would add to it.
            .disable(MapperFeature.AUTO_DETECT_GETTERS, MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // What is stored is then the same for every database.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private SdkJson() {}

    /** The SDK's own pattern refuses a time without a fraction of a second; times that nobody needs may say anything. */
    private abstract static class Times {
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable
        OffsetDateTime timestamp;

        @JsonIgnore
        @Nullable
        OffsetDateTime localTimestamp;

        @JsonIgnore
        @Nullable
        LocalDateTime expiration;
    }
}
