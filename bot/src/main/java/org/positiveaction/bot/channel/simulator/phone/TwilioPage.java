package org.positiveaction.bot.channel.simulator.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A list of texts as Twilio's API pages it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TwilioPage(
        List<TwilioMessage> messages,
        int page,
        int pageSize,
        int start,
        int end,
        String uri,
        String firstPageUri,
        @Nullable String nextPageUri,
        @Nullable String previousPageUri) {

    /** All there is, on one page. */
    static TwilioPage whole(List<TwilioMessage> messages, String account) {
        String uri = "/2010-04-01/Accounts/" + account + "/Messages.json";
        int last = Math.max(0, messages.size() - 1);
        return new TwilioPage(messages, 0, messages.size(), 0, last, uri, uri, null, null);
    }
}
