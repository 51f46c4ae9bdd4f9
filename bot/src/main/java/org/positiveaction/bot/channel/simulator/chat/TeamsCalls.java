package org.positiveaction.bot.channel.simulator.chat;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.positiveaction.bot.channel.simulator.BotDoors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Teams posts to the bot. Each method's answer is empty when the bot took it, and says what was wrong otherwise. */
@Component
@SimulatesTeams
class TeamsCalls {
    private final BotDoors bot;
    private final Activities activities;
    private final JsonMapper json;

    TeamsCalls(BotDoors bot, JsonMapper json, Clock clock) {
        this.bot = bot;
        this.json = json;
        this.activities = new Activities(json, clock, bot.origin() + "/simulator/teams/");
    }

    Optional<String> opened(Person person) {
        ObjectNode activity = activities.from(person, "conversationUpdate", "f:" + person.directoryId());
        activity.putArray("membersAdded").addObject().put("id", Activities.BOT);
        return post(activity);
    }

    Optional<String> said(Person person, String id, String text) {
        ObjectNode activity = words(activities.from(person, "message", id), text);
        activity.putArray("attachments")
                .addObject()
                .put("contentType", "text/html")
                .put("content", "<p>" + HtmlUtils.htmlEscape(text) + "</p>");
        return post(activity);
    }

    /** A button on a card: its data is the value of a message, with words only where the button has some. */
    Optional<String> pressed(Person person, String id, String card, JsonNode data) {
        ObjectNode activity = activities.from(person, "message", id).put("replyToId", card);
        JsonNode spoken = data.path("msteams");
        if (spoken.path("type").asString("").equals("messageBack")) {
            activity.put("text", spoken.path("text").asString("")).set("value", spoken.path("value"));
        } else {
            activity.set("value", data);
        }
        return post(activity);
    }

    Optional<String> edited(Person person, String id, String text) {
        ObjectNode activity = words(activities.from(person, "messageUpdate", id), text);
        activity.withObject("channelData").put("eventType", "editMessage");
        return post(activity);
    }

    Optional<String> deleted(Person person, String id) {
        ObjectNode activity = activities.from(person, "messageDelete", id);
        activity.withObject("channelData").put("eventType", "softDeleteMessage");
        return post(activity);
    }

    private static ObjectNode words(ObjectNode activity, String text) {
        return activity.put("text", text).put("textFormat", "plain");
    }

    private Optional<String> post(ObjectNode activity) {
        return bot.post("/api/messages", json.writeValueAsString(activity), Map.of("Content-Type", "application/json"));
    }
}
