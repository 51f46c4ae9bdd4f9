package org.positiveaction.bot.channel.simulator.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.channel.simulator.Colleague;
import org.positiveaction.bot.channel.simulator.FakeBot;
import org.positiveaction.bot.channel.simulator.Page;
import org.positiveaction.bot.channel.simulator.SimulatorTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SimulatorTest
class ChannelTests {
    private static final String CHANNEL = "19:positive-action-team@thread.tacv2";

    @Autowired
    FakeBot bot;

    @Autowired
    Page page;

    @Autowired
    Channel channel;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void forgetsWhatCameBefore() {
        bot.forgetAll();
    }

    @Test
    void tellsTheBotOnceThatItWasAddedToTheTeam() throws InterruptedException {
        channel.looked();
        channel.looked();
        JsonNode activity = bot.nextActivity();
        assertThat(activity.path("type").asString()).isEqualTo("conversationUpdate");
        assertThat(activity.path("membersAdded").path(0).path("id"))
                .isEqualTo(activity.path("recipient").path("id"));
        assertThat(conversation(activity)).isEqualTo(CHANNEL);
        page.post("/simulator/channel/sam/messages", "{\"text\":\"next\",\"mention\":true}");
        assertThat(bot.nextActivity().path("type").asString()).isEqualTo("message");
    }

    @Nested
    class WhenTheBotPosts {
        @Test
        void beginsAThreadWithEachPost() {
            String first = posted(CHANNEL, "first");
            String second = posted(CHANNEL, "second");
            assertThat(texts(first)).containsExactly("first");
            assertThat(texts(second)).containsExactly("second");
        }

        @ParameterizedTest
        @ValueSource(strings = {";messageid=", "%3Bmessageid%3D"})
        void repliesInTheThreadThatItNames(String separator) {
            String root = posted(CHANNEL, "Somebody waits");
            posted(CHANNEL + separator + root, "Priya has taken it");
            assertThat(texts(root)).containsExactly("Somebody waits", "Priya has taken it");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ";messageid=ROOT"})
        void changesACardInItsPlace(String thread) {
            String root = posted(CHANNEL, "Somebody waits");
            posted(CHANNEL, "something later");
            String card = """
                    {"type":"message","attachments":[
                      {"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}]}""";
            assertThat(send("PUT", CHANNEL + thread.replace("ROOT", root), "/" + root, card)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(messages(root)).singleElement().satisfies(message -> {
                assertThat(message.text()).isEmpty();
                assertThat(message.attachments()).hasSize(1);
                assertThat(message.state()).isEqualTo(ChatMessage.State.EDITED);
            });
        }

        @Test
        void changesNothingInAnotherThread() {
            String root = posted(CHANNEL, "first");
            String other = posted(CHANNEL, "second");
            assertThat(send("PUT", CHANNEL + ";messageid=" + other, "/" + root, "{\"text\":\"changed\"}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(texts(root)).containsExactly("first");
        }
    }

    @Nested
    class WhenAColleagueWrites {
        @Test
        void mentionsTheBotAsTeamsDoes() throws InterruptedException {
            say("sam", "{\"text\":\"who is <on> duty?\",\"mention\":true}");
            JsonNode activity = bot.nextActivity();
            assertThat(activity.path("text").asString()).isEqualTo("<at>Positive Action</at> who is <on> duty?");
            JsonNode mention = activity.path("entities").path(0);
            assertThat(mention.path("type").asString()).isEqualTo("mention");
            assertThat(mention.path("text").asString()).isEqualTo("<at>Positive Action</at>");
            assertThat(mention.path("mentioned").path("id"))
                    .isEqualTo(activity.path("recipient").path("id"));
            assertThat(activity.path("from").path("aadObjectId").asString())
                    .isEqualTo(Colleague.SAM.account().objectId());
            assertComesFromTheChannel(activity);
        }

        @Test
        void beginsAThreadUnderItsOwnId() throws InterruptedException {
            say("priya", "{\"text\":\"hello\",\"mention\":true}");
            JsonNode activity = bot.nextActivity();
            String id = activity.path("id").asString();
            assertThat(conversation(activity)).isEqualTo(CHANNEL + ";messageid=" + id);
            assertThat(messages(id)).singleElement().satisfies(message -> {
                assertThat(message.by()).isEqualTo("Priya Shah");
                assertThat(message.text()).isEqualTo("@Positive Action hello");
            });
        }

        @Test
        void answersInAThread() throws InterruptedException {
            String root = posted(CHANNEL, "Somebody waits");
            say("priya", "{\"text\":\"mine\",\"thread\":\"" + root + "\",\"mention\":true}");
            assertThat(conversation(bot.nextActivity())).isEqualTo(CHANNEL + ";messageid=" + root);
            assertThat(texts(root)).containsExactly("Somebody waits", "@Positive Action mine");
        }

        @Test
        void bringsTheBotNothingThatDoesNotMentionIt() throws InterruptedException {
            String root = posted(CHANNEL, "Somebody waits");
            say("sam", "{\"text\":\"Priya, is that one of yours?\",\"thread\":\"" + root + "\",\"mention\":false}");
            say("sam", "{\"text\":\"next\",\"mention\":true}");
            assertThat(bot.nextActivity().path("text").asString()).endsWith("next");
            assertThat(texts(root)).containsExactly("Somebody waits", "Priya, is that one of yours?");
        }

        @Test
        void knowsNoOtherColleague() {
            assertThat(page.post("/simulator/channel/nobody/messages", "{\"text\":\"hello\",\"mention\":true}"))
                    .isEqualTo(404);
        }

        @Test
        void showsThatTheBotDidNotTakeIt() {
            bot.answerFromNowOn(503);
            say("sam", "{\"text\":\"hello\",\"mention\":true}");
            assertThat(channel.shown().threads().getLast().messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message.trouble()).isEqualTo("The bot answered 503."));
        }
    }

    @Nested
    class WhenAColleaguePressesAButton {
        @Test
        void handsOverItsDataWithWhatWasTyped() throws InterruptedException {
            String root = posted(CHANNEL, "Somebody waits");
            String card = posted(CHANNEL + ";messageid=" + root, "Reply here");
            press("sam", card, "{\"says\":\"REPLY 7\",\"reply\":\"Good morning\"}");
            JsonNode activity = bot.nextActivity();
            assertThat(activity.path("value"))
                    .isEqualTo(json.readTree("{\"says\":\"REPLY 7\",\"reply\":\"Good morning\"}"));
            assertThat(activity.path("replyToId").asString()).isEqualTo(card);
            assertThat(activity.has("text")).isFalse();
            assertThat(conversation(activity)).isEqualTo(CHANNEL + ";messageid=" + root);
            assertComesFromTheChannel(activity);
        }

        @Test
        void showsWhoPressed() {
            String card = posted(CHANNEL, "Somebody waits");
            press("sam", card, "{}");
            assertThat(messages(card).getLast()).satisfies(message -> {
                assertThat(message.kind()).isEqualTo(ChatMessage.Kind.PRESS);
                assertThat(message.by()).isEqualTo("Sam Carter");
            });
        }

        @Test
        void knowsNoCardThatIsNotThere() {
            assertThat(page.post("/simulator/channel/sam/presses", """
                    {"card":"17","label":"Take it","data":{}}""")).isEqualTo(404);
        }

        private void press(String colleague, String card, String data) {
            assertThat(page.post(
                            "/simulator/channel/" + colleague + "/presses",
                            "{\"card\":\"" + card + "\",\"label\":\"Take it\",\"data\":" + data + "}"))
                    .isEqualTo(204);
        }
    }

    private void say(String colleague, String typed) {
        assertThat(page.post("/simulator/channel/" + colleague + "/messages", typed))
                .isEqualTo(204);
    }

    private String posted(String conversation, String text) {
        HttpResponse<String> said = send("POST", conversation, "", "{\"type\":\"message\",\"text\":\"" + text + "\"}");
        assertThat(said.statusCode()).isEqualTo(201);
        return json.readTree(said.body()).path("id").asString();
    }

    private HttpResponse<String> send(String method, String conversation, String rest, String body) {
        return page.send(HttpRequest.newBuilder(URI.create(
                        page.origin() + "/simulator/teams/v3/conversations/" + conversation + "/activities" + rest))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private List<ChatMessage> messages(String root) {
        return channel.shown().threads().stream()
                .filter(thread -> thread.id().equals(root))
                .flatMap(thread -> thread.messages().stream())
                .toList();
    }

    private List<String> texts(String root) {
        return messages(root).stream().map(ChatMessage::text).toList();
    }

    private static void assertComesFromTheChannel(JsonNode activity) {
        assertThat(activity.path("conversation").path("conversationType").asString())
                .isEqualTo("channel");
        assertThat(activity.path("conversation").path("isGroup").asBoolean()).isTrue();
        assertThat(activity.path("channelData").path("channel").path("id").asString())
                .isEqualTo(CHANNEL);
        assertThat(activity.path("channelData").path("team").path("id").asString())
                .isEqualTo(CHANNEL);
        assertThat(activity.path("channelData").path("tenant").path("id").asString())
                .isEqualTo(Colleague.TENANT);
    }

    private static String conversation(JsonNode activity) {
        return activity.path("conversation").path("id").asString();
    }
}
