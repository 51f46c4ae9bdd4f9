package org.positiveaction.bot.channel.simulator.phone;

import java.util.List;
import java.util.Objects;
import org.positiveaction.bot.channel.simulator.FromThePage;
import org.positiveaction.bot.channel.simulator.LiveFeed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What people do with the phones on the page. */
@RestController
@SimulatesTwilio
@RequestMapping("/simulator")
class PhonePages {
    /** The longest text that reaches Twilio. */
    private static final int LONGEST = 1_600;

    private final SimulatedTwilio twilio;
    private final List<Phone> phones;
    private final Places places;
    private final LiveFeed feed;

    record Typed(String to, String body) {
        Typed {
            Objects.requireNonNull(to);
            Objects.requireNonNull(body);
        }

        @Override
        public String toString() {
            return "Typed[…]";
        }
    }

    record Draft(String body) {
        Draft {
            Objects.requireNonNull(body);
        }

        @Override
        public String toString() {
            return "Draft[…]";
        }
    }

    PhonePages(SimulatedTwilio twilio, List<Phone> phones, Places places, LiveFeed feed) {
        this.twilio = twilio;
        this.phones = phones;
        this.places = places;
        this.feed = feed;
    }

    @FromThePage
    @PostMapping("/{phone}/texts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void text(@PathVariable("phone") String name, @RequestBody Typed typed) {
        if (!places.include(typed.to())
                || typed.body().isBlank()
                || typed.body().length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        twilio.receive(named(name).number(), typed.to(), typed.body());
    }

    /** What the draft would cost. */
    @FromThePage
    @PostMapping("/phone/draft")
    Parts draft(@RequestBody Draft draft) {
        return Parts.of(draft.body());
    }

    /** The team member keeps their phone. */
    @FromThePage
    @PostMapping("/phone/candidates")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void newCandidate() {
        Phone phone = named("phone");
        phone.changeHands();
        feed.changed(phone);
    }

    private Phone named(String name) {
        return phones.stream()
                .filter(phone -> phone.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
