package org.positiveaction.bot.knowledge.search;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Vocabulary;

/** Recognises which roles some words name. */
public final class Roles {

    /** The longer names first: a special constable is no constable. */
    private static final List<Map.Entry<Role, Pattern>> NAMES = List.of(
            name(
                    Role.SPECIAL,
                    "special (?:police )?(?:constables?|officers?)|specials|specials?"
                            + "(?! (?:branch|needs?|measures|treatment|help|offers?|teams?|units?|operations|ops|requirements?))"),
            name(Role.PCSO, "(?:police )?community support officers?|community support|pcsos?|cso|csos"),
            name(Role.DETECTIVE, "(?:trainee |direct entry )?(?:detectives?|dcs?)(?: constables?| officers?)?|cid"),
            name(Role.VOLUNTEER, "(?:police )?(?:support )?(?:volunteers?|volunteering)"),
            name(
                    Role.STAFF,
                    "(?:police )?staff|civilians?|control room|(?:999 )?call (?:handlers?|handling|takers?)|admin"),
            name(
                    Role.OFFICER,
                    "police (?:officers?|constables?)|officers?|constables?|pcs?|cops?|coppers?|bobb(?:y|ies)"
                            + "|policem[ae]n|policewom[ae]n"),
            name(
                    Role.ANY,
                    "(?:any|all|every|either|other) (?:of them|roles?|jobs?)|any|anything|everything|whatever|all"));

    /** What is listened for, with slips of the thumb. */
    private static final List<String> TELLING = List.of(
            "police officer officers constable constables",
            "detective detectives",
            "community support",
            "special specials",
            "volunteer volunteers volunteering",
            "staff",
            "anything everything");

    private final Hearing hearing;

    public Roles(Vocabulary vocabulary) {
        hearing = new Hearing(TELLING, new Words(vocabulary));
    }

    /** None where some words name none. */
    public Set<Role> in(String text) {
        String left = String.join(" ", hearing.tokens(text));
        Set<Role> named = EnumSet.noneOf(Role.class);
        for (Map.Entry<Role, Pattern> name : NAMES) {
            if (name.getValue().matcher(left).find()) {
                named.add(name.getKey());
                left = name.getValue().matcher(left).replaceAll("-");
            }
        }
        return named;
    }

    private static Map.Entry<Role, Pattern> name(Role role, String words) {
        return entry(role, Pattern.compile("\\b(?:" + words + ")\\b"));
    }
}
