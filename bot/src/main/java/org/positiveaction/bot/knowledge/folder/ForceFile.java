package org.positiveaction.bot.knowledge.folder;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.TeamHours;
import org.positiveaction.bot.knowledge.prose.Prose;
import org.positiveaction.bot.knowledge.prose.Team;
import org.positiveaction.bot.message.ForceId;

/** Reads a {@code force.yaml}. */
final class ForceFile {
    static final String NAME = "force.yaml";
    private static final Set<String> FIELDS = Set.of(
            "name",
            "also",
            "team",
            "contact",
            "time-zone",
            "register",
            "promises",
            "source",
            "team-hours",
            "text-those-on-duty",
            "sessions",
            "recruitment");
    private static final Set<String> CONTACT = Set.of("words", "email", "phone", "link", "hours");

    private ForceFile() {}

    /**
     * @param kinds the ids of the kinds of session there are
     * @param today from which on days are to come
     */
    static Optional<Force> read(Path path, ForceId id, Set<String> kinds, LocalDate today, Faults faults) {
        return TextFile.read(path, faults)
                .flatMap(file -> Fields.read(file.text(), path, 1, faults))
                .map(fields -> {
                    fields.allow(Stream.of(FIELDS, RegisteringFields.NAMES)
                            .flatMap(Set::stream)
                            .collect(Collectors.toUnmodifiableSet()));
                    Force force = force(id, fields, kinds, today);
                    checkWords(force, fields, path, faults);
                    return force;
                });
    }

    private static Force force(ForceId id, Fields fields, Set<String> kinds, LocalDate today) {
        return new Force(
                id,
                fields.required("name", "Lancashire Police"),
                fields.list("also").stream().map(Fields.Entry::text).toList(),
                fields.required("team", "Positive action team"),
                contact(fields),
                zone(fields),
                fields.required("register", "\"Use the button on our page.\""),
                fields.list("promises").stream().map(Fields.Entry::text).toList(),
                hours(fields),
                textsAtOnce(fields),
                new MostOfKinds(kinds).read(fields),
                new RecruitmentDays(today).read(fields),
                new RegisteringFields(fields).read());
    }

    private static TeamHours hours(Fields fields) {
        return fields.optional("team-hours")
                .map(words -> TeamHours.parse(words).orElseGet(() -> {
                    fields.error(
                            "team-hours",
                            "These hours do not read. Write them like this: team-hours: Mon-Fri 9:00-17:00, Sat 10:00-13:00");
                    return TeamHours.USUAL;
                }))
                .orElseGet(() -> {
                    fields.warning(
                            "name",
                            "The file does not say when the team answers. Candidates who want a person are told Mon-Fri"
                                    + " 9:00-17:00. Add what is true, such as: team-hours: Mon-Fri 9:00-17:00");
                    return TeamHours.USUAL;
                });
    }

    private static boolean textsAtOnce(Fields fields) {
        String when = fields.optional("text-those-on-duty").orElse("later");
        if (!List.of("at once", "later").contains(when)) {
            fields.error("text-those-on-duty", "Write \"at once\", or \"later\": when nobody in Teams has come.");
        }
        return when.equals("at once");
    }

    private static Force.Contact contact(Fields fields) {
        Fields contact = fields.below("contact");
        if (contact == null) {
            fields.error(
                    "contact", "\"contact\" is missing. Write it with \"words\" below it, indented by two spaces.");
            return new Force.Contact("", null, null, null, null);
        }
        contact.allow(CONTACT);
        warnOfMissing(contact);
        checkForms(contact);
        return new Force.Contact(
                contact.required("words", "\"by e-mail at team@force.police.uk\""),
                value(contact, "email"),
                value(contact, "phone"),
                value(contact, "link"),
                value(contact, "hours"));
    }

    private static void warnOfMissing(Fields contact) {
        List<String> missing = new ArrayList<>(List.of("email", "phone", "link", "hours"));
        missing.removeIf(name -> contact.optional(name).isPresent());
        if (!missing.isEmpty()) {
            contact.warning(
                    "contact",
                    "The contact does not give: " + String.join(", ", missing)
                            + ". Add what the force confirms; candidates are told only what is here.");
        }
    }

    private static void checkForms(Fields contact) {
        contact.optional("email")
                .filter(email -> !email.matches("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"))
                .ifPresent(email -> contact.error(
                        "email", "This is no e-mail address. Write it like this: email: team@force.police.uk"));
        contact.optional("link")
                .filter(link -> !link.matches("https?://[\\w-]+(\\.[\\w-]+)+(/\\S*)?"))
                .ifPresent(link -> contact.error(
                        "link", "This is no web address. Write it like this: link: https://www.force.police.uk/join"));
    }

    private static ZoneId zone(Fields fields) {
        try {
            return ZoneId.of(fields.optional("time-zone").orElse("Europe/London"));
        } catch (DateTimeException e) {
            fields.error("time-zone", "This time zone is unknown. Write Europe/London.");
            return ZoneId.of("Europe/London");
        }
    }

    private static void checkWords(Force force, Fields fields, Path path, Faults faults) {
        Prose prose = new Prose(Team.of(force), List.of());
        Force.Contact contact = force.contact();
        faults.add(path, prose.look(force.name(), fields.line("name")));
        faults.add(path, prose.look(force.team(), fields.line("team")));
        faults.add(path, prose.look(force.register(), fields.line("register")));
        Stream.of(contact.words(), contact.email(), contact.phone(), contact.link(), contact.hours())
                .filter(Objects::nonNull)
                .forEach(words -> faults.add(path, prose.look(words, fields.line("contact"))));
        faults.add(path, prose.look(force.registering().as(), fields.line("register-as")));
        force.registering()
                .others()
                .values()
                .forEach(team -> faults.add(path, prose.look(team, fields.line("interests"))));
    }

    private static @Nullable String value(Fields fields, String name) {
        return fields.optional(name).orElse(null);
    }
}
