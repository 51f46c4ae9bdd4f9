package org.positiveaction.bot.booking.talk;

import static org.positiveaction.bot.booking.SessionTime.LONDON;

import java.util.Set;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.knowledge.Reply;

/**
 * What a candidate says of the session they would like.
 *
 * @param kinds the kinds that would do; empty if they do not say
 * @param when when it should be
 */
record Wish(Set<String> kinds, When when) {
    Wish {
        kinds = Set.copyOf(kinds);
    }

    boolean saysSomething() {
        return !kinds.isEmpty() || !(when instanceof When.Anytime);
    }

    boolean isMetBy(Session session) {
        return isOfTheKind(session)
                && switch (when) {
                    case When.Anytime any -> true;
                    case When.At(var fits) -> fits.test(session.starts().atZone(LONDON));
                    case When.Past past -> false;
                    case When.NoSuchDay none -> false;
                };
    }

    boolean isOfTheKind(Session session) {
        return kinds.isEmpty() || kinds.contains(session.kind());
    }

    /** The sentence for when there is nothing like it. */
    Reply unmet() {
        return switch (when) {
            case When.Anytime any -> Reply.SESSION_NONE_FITS;
            case When.At at -> Reply.SESSION_NONE_FITS;
            case When.Past past -> Reply.SESSION_DAY_PAST;
            case When.NoSuchDay none -> Reply.SESSION_NO_SUCH_DAY;
        };
    }
}
