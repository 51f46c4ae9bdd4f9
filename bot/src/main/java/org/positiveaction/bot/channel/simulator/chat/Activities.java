package org.positiveaction.bot.channel.simulator.chat;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Builds what every Bot Framework activity from a personal Teams chat carries. */
class Activities {
    static final String BOT = "28:00000000-0000-4000-8000-000000000001";
    private static final String TENANT = "00000000-0000-4000-8000-000000000002";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JsonMapper json;
    private final Clock clock;
    private final String serviceUrl;

    Activities(JsonMapper json, Clock clock, String serviceUrl) {
        this.json = json;
        this.clock = clock;
        this.serviceUrl = serviceUrl;
    }

    ObjectNode from(Person person, String type, String id) {
        ZonedDateTime now = clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(LONDON);
        ObjectNode activity = json.createObjectNode()
                .put("type", type)
                .put("id", id)
                .put("timestamp", now.toInstant().toString())
                .put("localTimestamp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now))
                .put("localTimezone", LONDON.getId())
                .put("locale", "en-GB")
                .put("channelId", "msteams")
                .put("serviceUrl", serviceUrl);
        activity.putObject("from")
                .put("id", person.user())
                .put("name", person.name())
                .put("aadObjectId", person.directoryId());
        activity.putObject("recipient").put("id", BOT).put("name", "Positive Action");
        activity.putObject("conversation")
                .put("id", person.conversation())
                .put("conversationType", "personal")
                .put("tenantId", TENANT);
        activity.putObject("channelData").putObject("tenant").put("id", TENANT);
        return activity;
    }
}
