package org.positiveaction.bot.console.people;

import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.candidate.Consent;
import org.positiveaction.bot.candidate.Consents;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.console.London;
import org.positiveaction.bot.console.people.PersonView.ConsentLine;
import org.positiveaction.bot.console.people.PersonView.HeldLine;
import org.positiveaction.bot.console.reach.Reached;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.mydata.Erasures;
import org.positiveaction.bot.mydata.HeldData;
import org.positiveaction.bot.mydata.Receipt;
import org.positiveaction.bot.privacy.Persons;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.stereotype.Component;

/** Looks up one person, as far as a lead may see them. */
@Component
class PersonViews {
    private final Persons persons;
    private final TheirForces forces;
    private final Consents consents;
    private final OptOuts optOuts;
    private final HeldData held;
    private final Erasures erasures;
    private final Reached reached;

    PersonViews(
            Persons persons,
            TheirForces forces,
            Consents consents,
            OptOuts optOuts,
            HeldData held,
            Erasures erasures,
            Reached reached) {
        this.persons = persons;
        this.forces = forces;
        this.consents = consents;
        this.optOuts = optOuts;
        this.held = held;
        this.erasures = erasures;
        this.reached = reached;
    }

    /** A conversation with who has this number, if the lead may see them. */
    Optional<ConversationId> find(TeamMember lead, String number) {
        List<Line> lines = persons.linesOf(Channel.SMS, number);
        return forces.maySee(lead, lines) ? lines.stream().findFirst().map(Line::conversation) : Optional.empty();
    }

    /** Nothing if there is nobody, or nobody whom the lead may see. */
    Optional<PersonView> shown(TeamMember lead, ConversationId conversation) {
        List<Line> lines = persons.linesOf(conversation);
        return forces.maySee(lead, lines) ? Optional.of(view(conversation, lines)) : Optional.empty();
    }

    private PersonView view(ConversationId conversation, List<Line> lines) {
        return new PersonView(
                reached.at(conversation),
                messages(lines),
                lines.stream()
                        .flatMap(line -> consents.of(line.conversation()).stream())
                        .map(this::line)
                        .toList(),
                held.of(conversation).stream()
                        .map(holding -> new HeldLine(holding.what(), holding.until()))
                        .toList(),
                erasures.justErased(conversation).map(Receipt::value).orElse(""));
    }

    private String messages(List<Line> lines) {
        long refused =
                lines.stream().filter(line -> optOuts.contains(line.to())).count();
        if (refused == 0) {
            return "May be written to.";
        }
        return refused == lines.size()
                ? "Wants no messages: nothing is sent to them."
                : "Wants no messages from " + refused + " of the " + lines.size()
                        + " numbers or chats in which they wrote to us.";
    }

    private ConsentLine line(Consent consent) {
        return new ConsentLine(
                switch (consent.purpose()) {
                    case SUPPORT -> "The team is in touch and supports them";
                    case ALERTS -> "We tell them when something opens";
                },
                consents.words(consent.wording()),
                (consent.channel() == Channel.SMS ? "by text, " : "in Teams, ") + London.date(consent.givenAt()),
                consent.withdrawnAt().map(London::date).orElse(""));
    }
}
