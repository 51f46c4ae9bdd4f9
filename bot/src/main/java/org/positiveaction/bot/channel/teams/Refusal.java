package org.positiveaction.bot.channel.teams;

import org.springframework.http.HttpStatus;

/** Why a request to the webhook is turned away. The reason is for our log: it holds nothing that the caller sent. */
final class Refusal extends RuntimeException {
    private final HttpStatus status;

    Refusal(HttpStatus status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** Turns away whoever cannot show who they are. */
    static void unauthorisedUnless(boolean fine, String reason) {
        refuseUnless(fine, HttpStatus.UNAUTHORIZED, reason);
    }

    /** Turns away whoever may not talk to this bot. */
    static void forbiddenUnless(boolean fine, String reason) {
        refuseUnless(fine, HttpStatus.FORBIDDEN, reason);
    }

    /** Turns away what is not an activity as Teams sends it. */
    static void malformedUnless(boolean fine, String reason) {
        refuseUnless(fine, HttpStatus.BAD_REQUEST, reason);
    }

    private static void refuseUnless(boolean fine, HttpStatus status, String reason) {
        if (!fine) {
            throw new Refusal(status, reason);
        }
    }
}
