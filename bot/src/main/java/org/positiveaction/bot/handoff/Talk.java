package org.positiveaction.bot.handoff;

import java.time.Clock;
import java.util.Optional;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.message.Channel;
import org.positiveaction.bot.message.SmsText;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.Route;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.transcript.Transcripts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings what a team member writes to the candidate, and keeps what is for colleagues only. */
@Component
@Transactional
public class Talk {
    /** In characters: what Twilio takes as one message, and enough for one anywhere. */
    public static final int LONGEST = 1_500;

    private final Handoffs handoffs;
    private final Members members;
    private final Transcripts transcripts;
    private final Notes notes;
    private final Outbox outbox;
    private final HandoffMessages messages;
    private final OptOuts optOuts;
    private final Audit audit;
    private final HandoffSettings settings;
    private final Clock clock;

    Talk(
            Handoffs handoffs,
            Members members,
            Transcripts transcripts,
            Notes notes,
            Outbox outbox,
            HandoffMessages messages,
            OptOuts optOuts,
            Audit audit,
            HandoffSettings settings,
            Clock clock) {
        this.handoffs = handoffs;
        this.members = members;
        this.transcripts = transcripts;
        this.notes = notes;
        this.outbox = outbox;
        this.messages = messages;
        this.optOuts = optOuts;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Says something to a candidate whom the member has taken.
     *
     * @param route the way in which they write; the candidate's words reach them there from now on
     */
    public Said say(TeamMember member, HandoffId id, Route route, String words) {
        if (words.isBlank()) {
            return new Said.Nothing();
        }
        if (words.length() > LONGEST) {
            return new Said.TooLong(LONGEST);
        }
        Optional<Handoff> handoff = handoffs.lock(id);
        if (handoff.isEmpty() || !handoff.get().isTakenBy(member.id())) {
            return handoff.flatMap(Handoff::taken)
                    .<Said>map(taken -> new Said.TakenBy(members.nameOf(taken.by())))
                    .orElseGet(Said.NotTaken::new);
        }
        handoffs.move(id, member.id(), route);
        return optOuts.contains(handoff.get().candidate().to())
                ? new Said.OptedOut()
                : new Said.OnItsWay(send(member, handoff.get(), words.strip()));
    }

    private OutboxId send(TeamMember member, Handoff handoff, String words) {
        boolean text = handoff.candidate().to().channel() == Channel.SMS;
        String formed = text ? SmsText.simple(words) : words;
        OutboxId message =
                outbox.post(handoff.conversation(), handoff.candidate().to(), Speaker.PERSON, Speech.plain(formed));
        messages.keep(message, handoff.id(), HandoffMessages.Kind.REPLY, handoff.candidate(), member.id());
        transcripts.saidBy(member.name(), handoff.conversation(), words, message.value());
        handoffs.replied(handoff.id(), clock.instant().plus(settings.idle()));
        audit.note(member.id(), Audit.Action.SENT, handoff);
        return message;
    }

    /** Keeps a note for colleagues; any member of the force may write one. Says whether it was kept. */
    public boolean note(TeamMember member, HandoffId id, String words) {
        Optional<Handoff> handoff = handoffs.find(id).filter(found -> member.worksFor(found.force()));
        handoff.ifPresent(found -> {
            notes.add(id, member.id(), words.strip());
            audit.note(member.id(), Audit.Action.NOTED, found);
        });
        return handoff.isPresent();
    }
}
