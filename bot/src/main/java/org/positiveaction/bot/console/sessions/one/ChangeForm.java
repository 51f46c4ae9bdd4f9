package org.positiveaction.bot.console.sessions.one;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.console.sessions.Hosts;

/**
 * What a member has typed about a session to be changed, right or wrong.
 *
 * @param host the id of a member, or somebody else
 */
public record ChangeForm(String places, String minimum, String host, String hostName, String place) {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    /** A field that did not come with the form is empty. */
    public ChangeForm {
        places = clean(places);
        minimum = clean(minimum);
        host = clean(host);
        hostName = clean(hostName);
        place = clean(place);
    }

    static ChangeForm of(Session session) {
        boolean member = session.host().member().isPresent();
        return new ChangeForm(
                String.valueOf(session.capacity()),
                String.valueOf(session.minimum()),
                session.host().member().map(id -> id.toString()).orElse(Hosts.SOMEBODY_ELSE),
                member ? "" : session.host().name(),
                session.place());
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : CONTROL.matcher(typed).replaceAll(" ").strip();
    }
}
