package org.positiveaction.bot.console.registrations;

import java.util.Optional;
import org.positiveaction.bot.handoff.Claim;
import org.positiveaction.bot.handoff.Desk;
import org.positiveaction.bot.privacy.Persons;
import org.positiveaction.bot.registration.Registration;
import org.positiveaction.bot.registration.RegistrationId;
import org.positiveaction.bot.registration.Registrations;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets members write first to people who have registered. */
@Component
class FirstWords {
    private final Registrations registrations;
    private final Persons persons;
    private final Desk desk;

    FirstWords(Registrations registrations, Persons persons, Desk desk) {
        this.registrations = registrations;
        this.persons = persons;
        this.desk = desk;
    }

    /**
     * Looks up the registration once more when nobody else can change it: they may just have erased everything.
     *
     * @return empty if they do not wait for the member's team any more
     */
    @Transactional
    Optional<Claim> write(TeamMember me, RegistrationId id) {
        return waiting(me, id)
                .flatMap(one -> persons.lock(one.candidate()))
                .flatMap(line -> waiting(me, id).map(one -> desk.write(me, line, one.force(), Route.CONSOLE)));
    }

    private Optional<Registration> waiting(TeamMember me, RegistrationId id) {
        return registrations
                .find(id)
                .filter(one -> me.worksFor(one.force()))
                .filter(one -> one.contacted().isEmpty());
    }
}
