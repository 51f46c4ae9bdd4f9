package org.positiveaction.bot.console.sessions.one;

import java.util.LinkedHashMap;
import java.util.Map;
import org.positiveaction.bot.booking.Details;
import org.positiveaction.bot.booking.Host;
import org.positiveaction.bot.booking.Session;
import org.positiveaction.bot.console.sessions.Hosts;
import org.positiveaction.bot.console.sessions.TypedNumber;
import org.positiveaction.bot.console.sessions.TypedPlace;

/** Reads how a member wants a session to be, and says what is wrong with it. */
class ChangeCheck {
    private final ChangeForm form;
    private final Session session;
    private final Hosts hosts;
    private final Map<String, String> faults = new LinkedHashMap<>();

    ChangeCheck(ChangeForm form, Session session, Hosts hosts) {
        this.form = form;
        this.session = session;
        this.hosts = hosts;
    }

    /** Worth something only if there are no {@link #faults}. */
    Details details() {
        int places = TypedNumber.read(form.places(), 1, TypedNumber.MOST_PLACES)
                .orElseGet(() -> fault(
                        "places", "Write how many places there are, from 1 to " + TypedNumber.MOST_PLACES + ".", 1));
        int minimum = TypedNumber.read(form.minimum().isEmpty() ? "0" : form.minimum(), 0, places)
                .orElseGet(() ->
                        fault("minimum", "Write the least number, from 0 to the number of places, or nothing.", 0));
        Host host = host();
        TypedPlace.fault(form.place()).ifPresent(why -> faults.put("place", why));
        return new Details(places, minimum, form.place(), host);
    }

    /** By the id that the field has on the page. */
    Map<String, String> faults() {
        return faults;
    }

    private Host host() {
        return switch (hosts.read(form.host(), form.hostName(), session.force())) {
            case Hosts.Chosen.Is(var host) -> host;
            case Hosts.Chosen.Wrong(var why) -> fault("host", why, session.host());
        };
    }

    private <T> T fault(String field, String why, T instead) {
        faults.put(field, why);
        return instead;
    }
}
