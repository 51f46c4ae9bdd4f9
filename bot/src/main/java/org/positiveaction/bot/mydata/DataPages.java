package org.positiveaction.bot.mydata;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows people what we hold of them, behind a link. One that is too old is answered like one that never was. */
@RestController
class DataPages {
    private static final MediaType TEXT = new MediaType("text", "plain", UTF_8);
    private static final String NOT_HERE =
            "This link does not work, or not any more. For a new one, send us the words MY DATA.\n";

    private final DataLinks links;
    private final HeldData held;

    DataPages(DataLinks links, HeldData held) {
        this.links = links;
        this.held = held;
    }

    @GetMapping(DataLinks.PATH + "/{token}")
    ResponseEntity<String> data(@PathVariable String token) {
        return links.find(token)
                .map(held::file)
                .map(file -> answer(HttpStatus.OK, file))
                .orElseGet(this::notHere);
    }

    @GetMapping({DataLinks.PATH, DataLinks.PATH + "/**"})
    ResponseEntity<String> notHere() {
        return answer(HttpStatus.NOT_FOUND, NOT_HERE);
    }

    private static ResponseEntity<String> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"my-data.txt\"")
                .header("X-Robots-Tag", "noindex")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(text);
    }
}
