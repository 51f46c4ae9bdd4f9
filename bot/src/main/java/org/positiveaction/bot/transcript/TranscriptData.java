package org.positiveaction.bot.transcript;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.privacy.Holding;
import org.positiveaction.bot.privacy.PeriodWords;
import org.positiveaction.bot.privacy.PersonalData;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said, as personal data. */
@Component
class TranscriptData implements PersonalData {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final JdbcClient jdbc;
    private final Transcripts transcripts;
    private final RetentionSettings retention;

    TranscriptData(JdbcClient jdbc, Transcripts transcripts, RetentionSettings retention) {
        this.jdbc = jdbc;
        this.transcripts = transcripts;
        this.retention = retention;
    }

    @Override
    public Set<String> tables() {
        return Set.of("transcript_line");
    }

    @Override
    public List<Holding> heldOf(ConversationId candidate) {
        List<String> lines = transcripts.last(candidate, Integer.MAX_VALUE).stream()
                .map(TranscriptData::told)
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new Holding(
                        lines.size() == 1 ? "1 message" : lines.size() + " messages",
                        lines,
                        "for " + PeriodWords.of(retention.transcripts())));
    }

    private static String told(TranscriptLine line) {
        String who = line.speaker().isEmpty() ? "You" : line.by().orElse("We");
        return TIME.format(line.at()) + ", " + who + ": " + line.text();
    }

    @Override
    public void erase(ConversationId candidate) {
        jdbc.sql("delete from transcript_line where conversation_id = ?")
                .param(candidate.value())
                .update();
    }

    @Override
    public void expire(Instant now) {
        jdbc.sql("delete from transcript_line where said_at < ?")
                .param(RetentionSettings.before(now, retention.transcripts()))
                .update();
    }
}
