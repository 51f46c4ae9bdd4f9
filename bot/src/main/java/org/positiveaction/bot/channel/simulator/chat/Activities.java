package org.positiveaction.bot.channel.simulator.chat;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Builds what every Bot Framework activity from Teams carries. */
class Activities {
    static final String BOT = "28:00000000-0000-4000-8000-000000000001";
    static final String BOT_NAME = "Positive Action";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JsonMapper json;
    private final Clock clock;
    private final String serviceUrl;

    Activities(JsonMapper json, Clock clock, String serviceUrl) {
        this.json = json;
        this.clock = clock;
        this.serviceUrl = serviceUrl;
    }

    ObjectNode from(Seat seat, String type, String id) {
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
        Person person = seat.person();
        activity.putObject("from")
                .put("id", person.user())
                .put("name", person.name())
                .put("aadObjectId", person.account().objectId());
        activity.putObject("recipient").put("id", BOT).put("name", BOT_NAME);
        activity.putObject("channelData")
                .putObject("tenant")
                .put("id", person.account().tenant());
        return seat.conversation().isIn(Conversation.CHANNEL) ? inChannel(activity, seat) : inChat(activity, seat);
    }

    private static ObjectNode inChat(ObjectNode activity, Seat seat) {
        conversation(activity, seat).put("conversationType", "personal");
        return activity;
    }

    /** The team has one channel only, the general one, whose id is the team's. */
    private static ObjectNode inChannel(ObjectNode activity, Seat seat) {
        String team = Conversation.CHANNEL.id();
        conversation(activity, seat).put("conversationType", "channel").put("isGroup", true);
        ObjectNode data = activity.withObject("channelData").put("teamsTeamId", team);
        data.put("teamsChannelId", team);
        data.putObject("team").put("id", team).put("name", Channel.NAME);
        data.putObject("channel").put("id", team);
        return activity;
    }

    private static ObjectNode conversation(ObjectNode activity, Seat seat) {
        return activity.putObject("conversation")
                .put("id", seat.conversation().id())
                .put("tenantId", seat.person().account().tenant());
    }
}
