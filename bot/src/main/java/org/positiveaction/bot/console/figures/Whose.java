package org.positiveaction.bot.console.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.console.ForceNames;
import org.positiveaction.bot.console.NotHere;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.TeamMember;

/**
 * Whose figures they are: a force's, or those of people who had not said which force they ask.
 *
 * @param id how an address names it
 */
record Whose(String id, String name, @Nullable ForceId force) {
    /** No folder of a force is called so. */
    private static final Whose NOBODYS = new Whose("-", "Before a force is known", null);

    /** What a member may see: the forces they work for, in alphabetical order, and what is of no force. */
    static List<Whose> all(TeamMember me, ForceNames names) {
        List<Whose> all = new ArrayList<>(me.forces().stream()
                .map(force -> new Whose(force.value(), names.of(force), force))
                .sorted(Comparator.comparing(Whose::name))
                .toList());
        all.add(NOBODYS);
        return all;
    }

    /** The first of them where the address names none. */
    static Whose chosen(List<Whose> all, String id) {
        return id.isEmpty()
                ? all.getFirst()
                : all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotHere::new);
    }
}
