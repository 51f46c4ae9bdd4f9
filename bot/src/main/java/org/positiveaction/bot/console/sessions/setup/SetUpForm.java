package org.positiveaction.bot.console.sessions.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.TeamMember;

/**
 * What a member has typed about sessions to be set up, right or wrong.
 *
 * @param which which of two times, where the clocks show it twice
 * @param length in minutes; empty for the usual length of the kind
 * @param repeat the name of a {@link Repeat}
 * @param rule a rule of RFC 5545, where it repeats by one
 * @param host the id of a member, or somebody else
 */
public record SetUpForm(
        @Nullable String kind,
        @Nullable String force,
        @Nullable String date,
        @Nullable String time,
        @Nullable String which,
        @Nullable String length,
        @Nullable String repeat,
        @Nullable String times,
        @Nullable String until,
        @Nullable String rule,
        @Nullable String places,
        @Nullable String minimum,
        @Nullable String host,
        @Nullable String hostName,
        @Nullable String place) {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    static SetUpForm empty(TeamMember me) {
        String force = me.forces().size() == 1
                ? me.forces().stream().map(ForceId::value).findFirst().orElse("")
                : "";
        String host = me.id().toString();
        return new SetUpForm("", force, "", "", "", "", Repeat.ONCE.name(), "", "", "", "", "", host, "", "");
    }

    /** A field without spaces around it; empty if it did not come with the form. */
    String get(Field field) {
        return clean(
                switch (field) {
                    case KIND -> kind;
                    case FORCE -> force;
                    case DATE -> date;
                    case TIME -> time;
                    case WHICH -> which;
                    case LENGTH -> length;
                    case REPEAT -> repeat;
                    case TIMES -> times;
                    case UNTIL -> until;
                    case RULE -> rule;
                    case PLACES -> places;
                    case MINIMUM -> minimum;
                    case HOST -> host;
                    case PLACE -> place;
                });
    }

    String nameOfHost() {
        return clean(hostName);
    }

    /** All of it by name, so that the next page can send it on. */
    public Map<String, String> fields() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            all.put(field.id(), get(field));
        }
        all.put("hostName", nameOfHost());
        return all;
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : CONTROL.matcher(typed).replaceAll(" ").strip();
    }
}
