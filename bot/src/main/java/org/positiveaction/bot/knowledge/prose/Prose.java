package org.positiveaction.bot.knowledge.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks at words line by line: nobody's own number or address, nothing masked, nothing expensive, nothing promised.
 *
 * @param team what a team says of itself, which its articles may say, too
 * @param placeholders the names that can be filled in
 */
public record Prose(Team team, List<String> placeholders) {
    private static final Pattern MASKED = Pattern.compile(
            "e-?mail\\W{0,2}protected|\\[[\\w -]*(?:hidden|removed|redacted|masked)]"
                    + "|(?:\\*{3,}|x{3,})@|@(?:\\*{3,}|x{3,})|\\b0[\\dx ]{2,8}x{3,}",
            Pattern.CASE_INSENSITIVE);

    private interface Look {
        List<Remark> at(String words, int line);
    }

    /** @param firstLine the line of the file on which the words begin, from 1 */
    public List<Remark> look(String words, int firstLine) {
        return byLine(
                words,
                firstLine,
                List.of(
                        new Personal(team)::in,
                        Prose::masked,
                        new Braces(placeholders)::in,
                        Characters::expensiveIn,
                        new Promises(team)::in));
    }

    /** As {@link #look}, at words that only editors read: for nothing but what is somebody's own. */
    public List<Remark> lookForPersonal(String words, int firstLine) {
        return byLine(words, firstLine, List.of(new Personal(team)::in));
    }

    private static List<Remark> byLine(String words, int firstLine, List<Look> looks) {
        List<Remark> remarks = new ArrayList<>();
        int line = firstLine;
        for (String text : words.split("\n", -1)) {
            for (Look look : looks) {
                remarks.addAll(look.at(text, line));
            }
            line++;
        }
        return remarks;
    }

    private static List<Remark> masked(String words, int line) {
        return MASKED.matcher(words).find()
                ? List.of(Remark.grave(line, "An address is masked here. Leave it out, or write {{team.contact}}."))
                : List.of();
    }
}
