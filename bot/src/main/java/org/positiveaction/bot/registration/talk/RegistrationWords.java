package org.positiveaction.bot.registration.talk;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Interest;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Stage;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.SmsText;
import org.positiveaction.bot.registration.Registration;
import org.springframework.stereotype.Component;

/** How registrations, their days and what is noted in them are worded for candidates. */
@Component
class RegistrationWords {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private final Clock clock;

    RegistrationWords(Clock clock) {
        this.clock = clock;
    }

    /** What fills {@code {{registration}}}, {@code {{team.name}}} and {@code {{force.name}}}. */
    static Map<String, String> of(Force force, Interest interest) {
        return Map.of(
                "registration",
                what(force, interest),
                "team.name",
                force.caresFor(interest).orElse(force.team()),
                "force.name",
                force.name());
    }

    /** Such as "expression of interest" or "interest in promotion". */
    static String what(Force force, Interest interest) {
        return interest == Interest.SUPPORT ? force.registering().as() : "interest in " + interest.words();
    }

    /** Such as "Friday 27 November"; with the year where it is not this one. */
    String day(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, LONDON);
        return (day.getYear() == LocalDate.now(clock).getYear() ? DAY : DAY_AND_YEAR).format(day);
    }

    /** All that is noted, such as "Sam; PCSO; thinking about it; text after 5". */
    static String details(Registration.Told told, Channel channel) {
        return Stream.of(
                        Optional.of(name(told.name(), channel)),
                        told.role().map(Role::ofOne),
                        told.stage().map(RegistrationWords::stage),
                        Optional.of(told.reach()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    static String stage(Stage stage) {
        return stage == Stage.THINKING ? "thinking about it" : stage.words();
    }

    /** A name that would make a text twice as long is shown without its accents, or else not at all. */
    static String name(String name, Channel channel) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Stream.of(SmsText.simple(name), plain)
                .filter(shown -> channel != Channel.SMS || isCheap(shown))
                .findFirst()
                .orElse("the name as you wrote it");
    }

    private static boolean isCheap(String shown) {
        return SmsText.of(shown).encoding() == SmsText.Encoding.GSM_7;
    }
}
