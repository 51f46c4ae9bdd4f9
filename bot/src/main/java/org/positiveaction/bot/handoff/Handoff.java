package org.positiveaction.bot.handoff;

import java.time.Instant;
import java.util.Optional;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.message.Line;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Route;

/**
 * A request for a person, and where it stands.
 *
 * @param candidate where the candidate is reached
 * @param reason the words that asked for a person; empty where nobody asked, and a member wrote first
 * @param promisedFor when the candidate was told that somebody would have written
 * @param missed whether an earlier promise was not kept
 * @param danger whether the candidate has said something that sounds like danger or distress meanwhile
 */
public record Handoff(
        HandoffId id,
        Line candidate,
        ForceId force,
        String reason,
        Instant openedAt,
        Instant promisedFor,
        boolean missed,
        boolean danger,
        Stage stage) {

    /** How far it has come. */
    public sealed interface Stage {

        /** Nobody has taken it yet, or it was given back. */
        record Waiting() implements Stage {}

        /**
         * A team member talks with the candidate.
         *
         * @param route where the candidate's words reach the member
         */
        record Taken(MemberId by, Route route, Instant takenAt, Optional<Instant> repliedAt) implements Stage {}

        /**
         * The bot talks with the candidate again.
         *
         * @param by the member who talked with them last, if one did
         */
        record Ended(Optional<MemberId> by, Instant at, How how) implements Stage {}
    }

    /** How a hand-off ended. */
    public enum How {
        /** The member had done. */
        RELEASED,
        /** The candidate went back to the bot by themselves. */
        LEFT
    }

    public ConversationId conversation() {
        return candidate.conversation();
    }

    /** Whether the candidate asked for a person; otherwise a member wrote to them first. */
    public boolean isAskedFor() {
        return !reason.isEmpty();
    }

    /**
     * Whether the team may read what was said at a moment. People are told that it reads their messages if they ask for a
     * person: where a member wrote first, it reads none from before.
     */
    public boolean letsTheTeamRead(Instant at) {
        return isAskedFor() || !at.isBefore(openedAt);
    }

    public boolean isWaiting() {
        return stage instanceof Stage.Waiting;
    }

    /** Who talks with the candidate now. */
    public Optional<Stage.Taken> taken() {
        return stage instanceof Stage.Taken taken ? Optional.of(taken) : Optional.empty();
    }

    /** How it ended, if it has. */
    public Optional<Stage.Ended> ended() {
        return stage instanceof Stage.Ended ended ? Optional.of(ended) : Optional.empty();
    }

    public boolean isTakenBy(MemberId member) {
        return taken().filter(taken -> taken.by().equals(member)).isPresent();
    }

    @Override
    public String toString() {
        return "Handoff[" + id + "]";
    }
}
