package org.positiveaction.bot.channel.teams;

import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.schema.Activity;
import jakarta.servlet.http.HttpServletRequest;

/** Tells who calls the webhook. */
interface Callers {
    /** Says who makes a request, before its body is read; whoever may not is met with a {@link Refusal}. */
    Caller identify(HttpServletRequest request);

    /** Somebody who may call the webhook. */
    interface Caller {
        ClaimsIdentity identity();

        /** Refuses an activity that this caller may not bring. */
        void vouchFor(Activity activity);
    }
}
