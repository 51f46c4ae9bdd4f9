package org.positiveaction.bot.booking.talk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.positiveaction.bot.booking.AccessNeeds;
import org.positiveaction.bot.booking.Agenda;
import org.positiveaction.bot.booking.Bookings;
import org.positiveaction.bot.booking.Standing;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.privacy.Holding;
import org.positiveaction.bot.privacy.PeriodWords;
import org.positiveaction.bot.privacy.PersonalData;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places at sessions, as personal data. The place of somebody who is erased goes to the next in line. */
@Component
class BookingData implements PersonalData {
    private static final List<String> OF_A_STANDING =
            List.of("access_need", "booking_notice", "booking_news", "calendar_link");

    private final JdbcClient jdbc;
    private final Bookings bookings;
    private final Agenda agenda;
    private final AccessNeeds needs;
    private final SessionWords words;
    private final RetentionSettings retention;

    BookingData(
            JdbcClient jdbc,
            Bookings bookings,
            Agenda agenda,
            AccessNeeds needs,
            SessionWords words,
            RetentionSettings retention) {
        this.jdbc = jdbc;
        this.bookings = bookings;
        this.agenda = agenda;
        this.needs = needs;
        this.words = words;
        this.retention = retention;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "session",
                "session_verdict",
                "standing",
                "diary",
                "booking_news",
                "booking_notice",
                "booking_question",
                "access_need",
                "calendar_link",
                "calendar_feed");
    }

    @Override
    public List<Holding> heldOf(ConversationId candidate) {
        List<String> places = agenda.of(candidate).stream().map(this::told).toList();
        return places.isEmpty()
                ? List.of()
                : List.of(new Holding(
                        places.size() == 1 ? "1 place at a session" : places.size() + " places at sessions",
                        places,
                        "for " + PeriodWords.of(retention.bookings()) + " after the session"));
    }

    private String told(Agenda.Entry entry) {
        String need = needs.of(entry.standing().id())
                .map(what -> ". What you need, for the host alone: " + what)
                .orElse("");
        return words.whatAndWhen(entry.session()) + ": " + how(entry) + need;
    }

    private static String how(Agenda.Entry entry) {
        if (entry.ended().isPresent()) {
            return switch (entry.ended().get()) {
                case DROPPED -> "given up";
                case MOVED -> "moved to another date";
                case RAN_OUT -> "not taken in time";
                case TOO_LATE -> "no place came free";
                case CALLED_OFF -> "called off";
            };
        }
        return switch (entry.standing()) {
            case Standing.Hold hold -> "kept for you for a while";
            case Standing.Booking booking -> "booked";
            case Standing.WaitlistPlace waiting -> "on the waitlist";
            case Standing.Offer offer -> "offered to you";
        };
    }

    @Override
    public void erase(ConversationId candidate) {
        bookings.of(candidate)
                .entries()
                .forEach(entry -> bookings.drop(candidate, entry.session().id()));
        OF_A_STANDING.forEach(table -> deleteFrom(
                table + " where standing_id in (select id from standing where conversation_id = ?)",
                candidate.value()));
        List.of("standing", "diary", "booking_question")
                .forEach(table -> deleteFrom(table + " where conversation_id = ?", candidate.value()));
    }

    private void deleteFrom(String rows, Object parameter) {
        jdbc.sql("delete from " + rows).param(parameter).update();
    }

    @Override
    public void expire(Instant now) {
        needs.forget();
        Object longAgo = RetentionSettings.before(now, retention.bookings());
        String over = "(select id from standing join session on number = session_number where ends_at < ?)";
        OF_A_STANDING.forEach(table -> deleteFrom(table + " where standing_id in " + over, longAgo));
        deleteFrom("standing where id in " + over, longAgo);
        deleteFrom("booking_question where asked_at < ?", RetentionSettings.before(now, retention.transcripts()));
        jdbc.sql("""
                delete from diary where not exists (
                    select 1 from standing where standing.conversation_id = diary.conversation_id)""").update();
        expireSessions(RetentionSettings.before(now, retention.audit()));
    }

    /** With the names of their hosts. */
    private void expireSessions(Object longAgo) {
        String over = """
                (select number from session where ends_at < ?
                    and not exists (select 1 from standing where session_number = number))""";
        deleteFrom("session_verdict where session_number in " + over, longAgo);
        deleteFrom("session where number in " + over, longAgo);
    }
}
