package org.positiveaction.bot.registration.talk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.positiveaction.bot.knowledge.Reply;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.registration.Draft;
import org.positiveaction.bot.registration.Drafts;
import org.positiveaction.bot.registration.OwnRegistrations;
import org.positiveaction.bot.registration.Registration;
import org.springframework.stereotype.Component;

/** Shows people what they have registered, and where it stands. */
@Component
class Showing {
    private static final Button CHANGE_NAME = new Button("Change the name", "change name");
    private static final Button CHANGE_TIMES = new Button("Change the times", "change times");
    private static final Button TAKE_BACK = new Button("Take it back", "withdraw");

    private final OwnRegistrations registrations;
    private final Drafts drafts;
    private final RegistrationSayings sayings;
    private final RegistrationWords words;
    private final Clock clock;

    Showing(
            OwnRegistrations registrations,
            Drafts drafts,
            RegistrationSayings sayings,
            RegistrationWords words,
            Clock clock) {
        this.registrations = registrations;
        this.drafts = drafts;
        this.sayings = sayings;
        this.words = words;
        this.clock = clock;
    }

    /** All of it, or what they have begun; empty if there is nothing. */
    Optional<Said> all(Applicant applicant) {
        List<Registration> all = registrations.of(applicant.candidate());
        return switch (all.size()) {
            case 0 -> drafts.find(applicant.candidate()).map(this::begun);
            case 1 -> Optional.of(one(applicant, all.getFirst()));
            default -> Optional.of(several(all));
        };
    }

    private Said begun(Draft draft) {
        return Said.of(
                sayings.say(Reply.REGISTER_BEGUN, draft.force(), draft.interest(), Map.of()),
                new Button("Go on", "register"),
                new Button("Have it deleted", "withdraw"));
    }

    Said one(Applicant applicant, Registration one) {
        Instant day = one.contacted().map(contacted -> contacted.at()).orElse(one.promisedFor());
        return Said.of(
                sayings.say(
                        reply(one),
                        one.force(),
                        one.interest(),
                        Map.of(
                                "details", RegistrationWords.details(one.told(), applicant.channel()),
                                "when", words.day(day))),
                CHANGE_NAME,
                CHANGE_TIMES,
                TAKE_BACK);
    }

    private Reply reply(Registration one) {
        if (one.contacted().isPresent()) {
            return Reply.REGISTER_MINE_DONE;
        }
        return one.isLate(clock.instant()) ? Reply.REGISTER_MINE_LATE : Reply.REGISTER_MINE;
    }

    private Said several(List<Registration> all) {
        String listed = all.stream().map(this::line).collect(Collectors.joining("; "));
        return Said.of(
                sayings.say(Reply.REGISTER_MINE_SEVERAL, Map.of("registrations", listed)),
                CHANGE_NAME,
                CHANGE_TIMES,
                TAKE_BACK);
    }

    private String line(Registration one) {
        Map<String, String> values = RegistrationWords.of(sayings.force(one.force()), one.interest());
        String state = one.contacted().isPresent() ? "in touch" : "by " + words.day(one.promisedFor());
        return values.get("registration") + " (" + values.get("team.name") + ", " + state + ")";
    }
}
