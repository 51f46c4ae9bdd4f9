package org.positiveaction.bot.knowledge.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Recognises numbers and addresses that may be one person's: all but the team's own. */
public record Personal(Team team) {
    private static final String START = "(?<![\\d+])(?:\\+44\\s?\\(?0?\\)?\\s?|0044\\s?|\\(?0)";
    private static final Pattern MOBILE = Pattern.compile(START + "7(?:[\\s-]?\\d){9}(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile(START + "[12](?:[\\s)-]{0,2}\\d){8,9}(?!\\d)");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern POST_CODE =
            Pattern.compile("\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2}\\b");
    private static final int LONGEST = 60;

    /** Words of the folder as a fault may repeat them: faults are logged, and shown on the health page. */
    public static String quoted(String words) {
        String bare = words;
        for (Pattern personal : List.of(EMAIL, MOBILE, LANDLINE)) {
            bare = personal.matcher(bare).replaceAll("...");
        }
        return "\"" + (bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST) + "...") + "\"";
    }

    /** The same for every way to write the same number. */
    static String digits(String number) {
        return number.replace("(0)", "").replaceAll("[^\\d+]", "").replaceFirst("^(\\+44|0044)", "0");
    }

    List<Remark> in(String words, int line) {
        List<Remark> remarks = new ArrayList<>();
        if (has(MOBILE, words, team::hasNumber)) {
            remarks.add(Remark.grave(
                    line, "A mobile number belongs to one person. Name the team instead, or {{team.contact}}."));
        }
        if (has(LANDLINE, words, team::hasNumber)) {
            remarks.add(Remark.grave(line, notTheTeams("telephone number", "number", "phone")));
        }
        if (has(EMAIL, words, team::hasAddress)) {
            remarks.add(Remark.grave(line, notTheTeams("e-mail address", "address", "email")));
        }
        if (has(POST_CODE, words, team::hasPlace)) {
            remarks.add(Remark.mild(
                    line,
                    "There is a post code here. If it is somebody's home, take it out; if it is the team's office, put"
                            + " the address into \"words\" under \"contact\" in force.yaml."));
        }
        return remarks;
    }

    private static String notTheTeams(String what, String noun, String field) {
        return "This %s is not the team's in force.yaml. Write {{team.contact}}, or put the team's %s there as \"%s\"."
                .formatted(what, noun, field);
    }

    /** Whether there is anything like it, beside what is allowed. */
    private static boolean has(Pattern pattern, String words, Predicate<String> allowed) {
        return pattern.matcher(words).results().map(MatchResult::group).anyMatch(allowed.negate());
    }
}
