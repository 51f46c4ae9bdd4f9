package org.positiveaction.bot.knowledge.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.positiveaction.bot.knowledge.Placeholders;

/** Finds {{placeholders}} that nobody fills in. */
record Braces(List<String> placeholders) {
    private static final Pattern WHOLE = Pattern.compile("\\{\\{[^{}]*}}");
    private static final Pattern HALF = Pattern.compile("\\{\\{|}}|\\{\\s*(?:team|force)\\.\\w+\\s*}");

    List<Remark> in(String words, int line) {
        List<Remark> remarks = new ArrayList<>();
        Placeholders.in(words).stream()
                .filter(name -> !placeholders.contains(name))
                .forEach(name -> remarks.add(unknown(name, line)));
        if (HALF.matcher(WHOLE.matcher(words).replaceAll("")).find()) {
            remarks.add(Remark.grave(
                    line, "These braces are not whole. Write two before and two after, such as {{team.contact}}."));
        }
        return remarks;
    }

    private Remark unknown(String name, int line) {
        String advice = placeholders.isEmpty()
                ? "; write plain words."
                : DidYouMean.among(placeholders, name)
                        .map(near -> "; did you mean {{" + near + "}}?")
                        .orElse(". Known are: " + String.join(", ", placeholders) + ".");
        return Remark.grave(
                line, "The placeholder " + Personal.quoted("{{" + name + "}}") + " is unknown here" + advice);
    }
}
