package org.positiveaction.bot.unasked;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.positiveaction.bot.candidate.OptOuts;
import org.positiveaction.bot.delivery.Floor;
import org.positiveaction.bot.delivery.Outbox;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.message.Card;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.message.SmsText;
import org.positiveaction.bot.message.Speaker;
import org.positiveaction.bot.message.Speech;
import org.positiveaction.bot.privacy.Persons;
import org.positiveaction.bot.transcript.Transcripts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says something to candidates who have not asked, where they may be told. */
@Component
public class Announcer {
    private final Persons persons;
    private final OptOuts optOuts;
    private final Floor floor;
    private final Ration ration;
    private final Transcripts transcripts;
    private final Outbox outbox;
    private final UnaskedSettings settings;
    private final Clock clock;

    Announcer(
            Persons persons,
            OptOuts optOuts,
            Floor floor,
            Ration ration,
            Transcripts transcripts,
            Outbox outbox,
            UnaskedSettings settings,
            Clock clock) {
        this.persons = persons;
        this.optOuts = optOuts;
        this.floor = floor;
        this.ration = ration;
        this.transcripts = transcripts;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Where a candidate is reached; nowhere after STOP. Until the transaction ends nobody erases anything of theirs, so it
     * comes before all else that is locked.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Line> reach(ConversationId candidate) {
        return persons.lock(candidate).filter(line -> !optOuts.contains(line.to()));
    }

    /**
     * Whether a candidate may hear it now: not in the middle of talking, and from the bot neither while a person has the
     * floor nor more often than twice a day.
     */
    public boolean mayBeHeard(ConversationId candidate, Speaker speaker) {
        boolean isThePersons = speaker == Speaker.PERSON;
        return switch (floor.holder(candidate)) {
            case PERSON -> isThePersons;
            case BOT -> isQuiet(candidate) && (isThePersons || ration.isLeft(candidate));
        };
    }

    private boolean isQuiet(ConversationId candidate) {
        Instant recently = clock.instant().minus(settings.quiet());
        return transcripts.last(candidate, 1).stream()
                .noneMatch(line -> line.at().isAfter(recently));
    }

    /**
     * Says it.
     *
     * @return the message that carries it; empty if it must not leave, for a person has taken the floor meanwhile, or
     *     the candidate has been told enough today: then what was begun is to be undone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OutboxId> say(Line to, Announcement what) {
        transcripts.said(to.conversation(), Speaker.BOT, what.sentence());
        OutboxId message = outbox.post(to.conversation(), to.to(), what.speaker(), formed(to, what), what.until());
        return Optional.of(message)
                .filter(posted -> ration.take(to.conversation(), what.cannotWait()))
                .filter(posted -> what.cannotWait() || floor.holder(to.conversation()) == Floor.Holder.BOT);
    }

    private static Speech formed(Line to, Announcement what) {
        return switch (to.to().channel()) {
            case SMS -> Speech.plain(SmsText.simple(what.sentence()));
            case TEAMS -> new Speech(what.sentence(), new Card("", what.sentence(), List.of(), what.buttons()));
        };
    }
}
