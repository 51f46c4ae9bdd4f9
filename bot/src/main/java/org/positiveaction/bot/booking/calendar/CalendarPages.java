package org.positiveaction.bot.booking.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives calendars what is behind a link. A link that is too old is answered like one that never was. */
@RestController
class CalendarPages {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);
    private static final MediaType TEXT = new MediaType("text", "plain", UTF_8);
    private static final String NOT_HERE =
            "This link does not work, or not any more. To see what you have booked, send us the words MY BOOKINGS.\n";

    private final CalendarFiles files;

    CalendarPages(CalendarFiles files) {
        this.files = files;
    }

    @GetMapping(CalendarAddress.PATH + "/{file}")
    ResponseEntity<byte[]> calendar(@PathVariable String file) {
        return token(file)
                .flatMap(files::find)
                .map(found -> answer(HttpStatus.OK, CALENDAR, "inline; filename=\"session.ics\"", found))
                .orElseGet(this::notHere);
    }

    @GetMapping({CalendarAddress.PATH, CalendarAddress.PATH + "/**"})
    ResponseEntity<byte[]> notHere() {
        return answer(HttpStatus.NOT_FOUND, TEXT, "inline", NOT_HERE.getBytes(UTF_8));
    }

    private static Optional<CalendarToken> token(String file) {
        return file.endsWith(CalendarAddress.SUFFIX)
                ? CalendarToken.of(file.substring(0, file.length() - CalendarAddress.SUFFIX.length()))
                : Optional.empty();
    }

    /** Says what it is, or Spring would call it a text file. */
    private static ResponseEntity<byte[]> answer(HttpStatus status, MediaType type, String disposition, byte[] body) {
        return ResponseEntity.status(status)
                .contentType(type)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("X-Robots-Tag", "noindex")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(body);
    }
}
