package org.positiveaction.bot.knowledge.folder;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.prose.DidYouMean;
import org.positiveaction.bot.knowledge.prose.Personal;

/**
 * Reads on which days a force's recruitment opens.
 *
 * @param today a day before this is past
 */
record RecruitmentDays(LocalDate today) {
    private static final String FIELD = "recruitment";
    private static final int FARTHEST_YEARS = 2;
    private static final List<String> ROLES =
            Stream.of(Role.values()).map(Role::key).toList();

    Map<Role, LocalDate> read(Fields force) {
        Map<Role, LocalDate> days = new EnumMap<>(Role.class);
        Fields recruitment = force.below(FIELD);
        if (recruitment == null) {
            if (!force.isEmpty(FIELD)) {
                force.error(
                        FIELD,
                        "Write below \"recruitment\" one role a line, indented by two spaces, with the day on which its"
                                + " recruitment opens, such as officer: 2026-12-01.");
            }
            return days;
        }
        recruitment
                .names()
                .forEach(name -> role(name, recruitment)
                        .ifPresent(role -> day(name, recruitment).ifPresent(day -> days.put(role, day))));
        return days;
    }

    private static Optional<Role> role(String name, Fields recruitment) {
        Optional<Role> role = Role.ofKey(name);
        if (role.isEmpty()) {
            recruitment.error(
                    name,
                    "There is no role " + Personal.quoted(name)
                            + DidYouMean.among(ROLES, name)
                                    .map(near -> "; did you mean \"" + near + "\"?")
                                    .orElse(". Write one of: " + String.join(", ", ROLES) + "."));
        }
        return role;
    }

    private Optional<LocalDate> day(String name, Fields recruitment) {
        String written = recruitment.optional(name).orElse("");
        try {
            LocalDate day = LocalDate.parse(written);
            warnOf(day, name, recruitment);
            return Optional.of(day);
        } catch (DateTimeParseException noDay) {
            recruitment.error(
                    name,
                    Personal.quoted(written) + " is not a date. Write the day on which recruitment opens, year, month"
                            + " and day, like this: " + name + ": 2026-12-01.");
            return Optional.empty();
        }
    }

    private void warnOf(LocalDate day, String name, Fields recruitment) {
        if (day.plus(Force.OPENING_IS_NEWS).isBefore(today)) {
            recruitment.warning(
                    name,
                    "This day has passed, and nobody is told of it any more. Write the next one, or take the line away.");
        } else if (day.isAfter(today.plusYears(FARTHEST_YEARS))) {
            recruitment.warning(name, "This day is more than two years ahead. Look whether the year is right.");
        }
    }
}
