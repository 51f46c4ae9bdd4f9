package org.positiveaction.bot.privacy;

import java.util.List;

/**
 * One kind of thing that is held of a candidate, as they are told of it.
 *
 * @param what what it is, as it stands in a list, such as "14 messages" or "your registration"
 * @param details a line for each thing, with everything that is held of it
 * @param until how long it is kept, such as "for 90 days"
 */
public record Holding(String what, List<String> details, String until) {
    public Holding {
        details = List.copyOf(details);
    }

    @Override
    public String toString() {
        return "Holding[" + what + ", …" + details.size() + "]";
    }
}
