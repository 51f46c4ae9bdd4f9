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
    private static final String MENTION = "<span itemscope itemtype=\"http://schema.skype.com/Mention\" itemid=\"0\">"
            + Activities.BOT_NAME + "</span>";

    private final BotDoors bot;
    private final Activities activities;
    private final JsonMapper json;

    TeamsCalls(BotDoors bot, JsonMapper json, Clock clock) {
        this.bot = bot;
        this.json = json;
        this.activities = new Activities(json, clock, bot.origin() + "/simulator/teams/");
    }

    Optional<String> opened(Seat seat) {
        ObjectNode activity = activities.from(
                seat, "conversationUpdate", "f:" + seat.conversation().id());
        activity.putArray("membersAdded").addObject().put("id", Activities.BOT);
        return post(activity);
    }

    Optional<String> said(Seat seat, String id, String text) {
        return post(written(seat, id, text, HtmlUtils.htmlEscape(text)));
    }

    /** The bot's name stands before the words. */
    Optional<String> mentioned(Seat seat, String id, String text) {
        String name = "<at>" + Activities.BOT_NAME + "</at>";
        ObjectNode activity = written(seat, id, name + " " + text, MENTION + "&nbsp;" + HtmlUtils.htmlEscape(text));
        ObjectNode mention =
                activity.putArray("entities").addObject().put("type", "mention").put("text", name);
        mention.putObject("mentioned").put("id", Activities.BOT).put("name", Activities.BOT_NAME);
        return post(activity);
    }

    /** A button on a card: its data is the value of a message, with words only where the button has some. */
    Optional<String> pressed(Seat seat, String id, String card, JsonNode data) {
        ObjectNode activity = activities.from(seat, "message", id).put("replyToId", card);
        JsonNode spoken = data.path("msteams");
        if (spoken.path("type").asString("").equals("messageBack")) {
            activity.put("text", spoken.path("text").asString("")).set("value", spoken.path("value"));
        } else {
            activity.set("value", data);
        }
        return post(activity);
    }

    Optional<String> edited(Seat seat, String id, String text) {
        ObjectNode activity = words(activities.from(seat, "messageUpdate", id), text);
        activity.withObject("channelData").put("eventType", "editMessage");
        return post(activity);
    }

    Optional<String> deleted(Seat seat, String id) {
        ObjectNode activity = activities.from(seat, "messageDelete", id);
        activity.withObject("channelData").put("eventType", "softDeleteMessage");
        return post(activity);
    }

    /** Teams brings words twice, as text and as HTML. */
    private ObjectNode written(Seat seat, String id, String text, String html) {
        ObjectNode activity = words(activities.from(seat, "message", id), text);
        activity.putArray("attachments")
                .addObject()
                .put("contentType", "text/html")
                .put("content", "<p>" + html + "</p>");
        return activity;
    }

    private static ObjectNode words(ObjectNode activity, String text) {
        return activity.put("text", text).put("textFormat", "plain");
    }

    private Optional<String> post(ObjectNode activity) {
        return bot.post("/api/messages", json.writeValueAsString(activity), Map.of("Content-Type", "application/json"));
    }
}
