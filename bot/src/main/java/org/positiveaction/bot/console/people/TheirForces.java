package org.positiveaction.bot.console.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.positiveaction.bot.alert.Alerts;
import org.positiveaction.bot.booking.Agenda;
import org.positiveaction.bot.candidate.Candidate;
import org.positiveaction.bot.candidate.Candidates;
import org.positiveaction.bot.handoff.Handoff;
import org.positiveaction.bot.handoff.Handoffs;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.registration.Draft;
import org.positiveaction.bot.registration.Drafts;
import org.positiveaction.bot.registration.OwnRegistrations;
import org.positiveaction.bot.registration.Registration;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;

/** Knows with which forces people have to do: where anything is held of them. */
@Component
class TheirForces {
    private final Candidates candidates;
    private final Handoffs handoffs;
    private final OwnRegistrations registrations;
    private final Drafts drafts;
    private final Alerts alerts;
    private final Agenda agenda;

    TheirForces(
            Candidates candidates,
            Handoffs handoffs,
            OwnRegistrations registrations,
            Drafts drafts,
            Alerts alerts,
            Agenda agenda) {
        this.candidates = candidates;
        this.handoffs = handoffs;
        this.registrations = registrations;
        this.drafts = drafts;
        this.alerts = alerts;
        this.agenda = agenda;
    }

    /** Whether a lead may see the person of some conversations: with one of their forces, or with none yet. */
    boolean maySee(TeamMember lead, List<Line> conversations) {
        Set<ForceId> forces =
                conversations.stream().map(Line::conversation).flatMap(this::of).collect(Collectors.toSet());
        return !conversations.isEmpty() && (forces.isEmpty() || forces.stream().anyMatch(lead::worksFor));
    }

    private Stream<ForceId> of(ConversationId conversation) {
        return Stream.of(
                        candidates.find(conversation).flatMap(Candidate::force).stream(),
                        handoffs.in(conversation).stream().map(Handoff::force),
                        registrations.of(conversation).stream().map(Registration::force),
                        drafts.find(conversation).map(Draft::force).stream(),
                        alerts.forcesOf(conversation).stream(),
                        agenda.of(conversation).stream()
                                .map(entry -> entry.session().force()))
                .flatMap(forces -> forces);
    }
}
