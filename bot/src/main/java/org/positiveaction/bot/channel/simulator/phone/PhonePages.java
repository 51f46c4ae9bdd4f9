package org.positiveaction.bot.channel.simulator.phone;

import java.util.Objects;
import org.positiveaction.bot.channel.simulator.FromThePage;
import org.positiveaction.bot.channel.simulator.LiveFeed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a person does with the phone on the page. */
@RestController
@SimulatesTwilio
@RequestMapping("/simulator/phone")
class PhonePages {
    /** The longest text that reaches Twilio. */
    private static final int LONGEST = 1_600;

    private final SimulatedTwilio twilio;
    private final Phone phone;
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

    PhonePages(SimulatedTwilio twilio, Phone phone, LiveFeed feed) {
        this.twilio = twilio;
        this.phone = phone;
        this.feed = feed;
    }

    @FromThePage
    @PostMapping("/texts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void text(@RequestBody Typed typed) {
        if (!phone.reaches(typed.to()) || typed.body().isBlank() || typed.body().length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        twilio.receive(phone.number(), typed.to(), typed.body());
    }

    /** What the draft would cost. */
    @FromThePage
    @PostMapping("/draft")
    Parts draft(@RequestBody Draft draft) {
        return Parts.of(draft.body());
    }

    @FromThePage
    @PostMapping("/candidates")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void newCandidate() {
        phone.changeHands();
        feed.changed(phone);
    }
}
