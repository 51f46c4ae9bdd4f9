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
import org.positiveaction.bot.channel.simulator.Colleague;
import org.positiveaction.bot.channel.simulator.FakeBot;
import org.positiveaction.bot.channel.simulator.Page;
import org.positiveaction.bot.channel.simulator.SimulatorTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SimulatorTest
class SimulatedTeamsTests {
    @Autowired
    FakeBot bot;

    @Autowired
    Page page;

    @Autowired
    Chat chat;

    @Autowired
    Chat priyasChat;

    @Autowired
    Chat samsChat;

    @Autowired
    JsonMapper json;

    private JsonNode opening = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void sitsDownAsANewPerson() throws InterruptedException {
        bot.forgetAll();
        page.post("/simulator/chat/people", "{}");
        opening = bot.nextActivity();
        while (!conversation(opening).equals(chat.person().chat().id())) {
            opening = bot.nextActivity();
        }
    }

    @Test
    void tellsTheBotOnceThatAChatWasOpened() {
        chat.looked();
        assertThat(opening.path("type").asString()).isEqualTo("conversationUpdate");
        assertThat(opening.path("membersAdded").path(0).path("id"))
                .isEqualTo(opening.path("recipient").path("id"));
    }

    @Test
    void bringsAMessageToTheBotAsTeamsDoes() throws InterruptedException {
        page.post("/simulator/chat/messages", "{\"text\":\"is it <legal>?\"}");
        JsonNode activity = bot.nextActivity();
        assertThat(activity.path("type").asString()).isEqualTo("message");
        assertThat(activity.path("text").asString()).isEqualTo("is it <legal>?");
        assertThat(activity.path("channelId").asString()).isEqualTo("msteams");
        assertThat(activity.path("serviceUrl").asString()).isEqualTo(page.origin() + "/simulator/teams/");
        assertThat(activity.path("conversation").path("conversationType").asString())
                .isEqualTo("personal");
        assertThat(activity.path("channelData").path("tenant").path("id"))
                .isEqualTo(activity.path("conversation").path("tenantId"));
    }

    @Test
    void handsOverTheDataOfAPressedButtonWithoutWords() throws InterruptedException {
        page.post("/simulator/chat/presses", """
                {"card":"17","label":"More","data":{"says":"MORE","nonce":"n1"}}""");
        JsonNode activity = bot.nextActivity();
        assertThat(activity.path("value")).isEqualTo(json.readTree("{\"says\":\"MORE\",\"nonce\":\"n1\"}"));
        assertThat(activity.path("replyToId").asString()).isEqualTo("17");
        assertThat(activity.has("text")).isFalse();
    }

    @Test
    void speaksForThePersonWhereAButtonHasWords() throws InterruptedException {
        page.post("/simulator/chat/presses", """
                {"card":"17","label":"More","data":{"msteams":
                  {"type":"messageBack","displayText":"More, please","text":"MORE","value":{"nonce":"n1"}}}}""");
        JsonNode activity = bot.nextActivity();
        assertThat(activity.path("text").asString()).isEqualTo("MORE");
        assertThat(activity.path("value")).isEqualTo(json.readTree("{\"nonce\":\"n1\"}"));
        assertThat(only().text()).isEqualTo("More, please");
    }

    @Test
    void tellsOfAnEditAndADeletion() throws InterruptedException {
        page.post("/simulator/chat/messages", "{\"text\":\"first\"}");
        String id = bot.nextActivity().path("id").asString();
        page.post("/simulator/chat/edits", "{\"id\":\"" + id + "\",\"text\":\"second\"}");
        JsonNode edited = bot.nextActivity();
        assertThat(edited.path("type").asString()).isEqualTo("messageUpdate");
        assertThat(edited.path("text").asString()).isEqualTo("second");
        page.post("/simulator/chat/deletions", "{\"id\":\"" + id + "\"}");
        JsonNode deleted = bot.nextActivity();
        assertThat(deleted.path("type").asString()).isEqualTo("messageDelete");
        assertThat(deleted.path("id").asString()).isEqualTo(id);
    }

    @Test
    void showsWhatTheBotSaysChangesAndTakesBack() {
        HttpResponse<String> said = send("POST", "", "{\"type\":\"message\",\"text\":\"**Hello**\"}");
        assertThat(said.statusCode()).isEqualTo(201);
        String id = json.readTree(said.body()).path("id").asString();
        assertThat(only().text()).isEqualTo("**Hello**");
        assertThat(send("PUT", "/" + id, "{\"type\":\"message\",\"text\":\"Bye\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(only().text()).isEqualTo("Bye");
        assertThat(send("DELETE", "/" + id, "").statusCode()).isEqualTo(200);
        assertThat(only().state()).isEqualTo(ChatMessage.State.DELETED);
    }

    @Test
    void refusesAnEmptyMessageAndAChangeToNone() {
        assertThat(send("POST", "", "{\"type\":\"message\"}").statusCode()).isEqualTo(400);
        assertThat(send("PUT", "/1", "{\"type\":\"message\",\"text\":\"x\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void takesATypingSignWithoutShowingAnything() {
        assertThat(send("POST", "/1", "{\"type\":\"typing\"}").statusCode()).isEqualTo(201);
        assertThat(chat.shown().messages()).isEmpty();
    }

    @Test
    void showsThatTheBotDidNotTakeAMessage() {
        bot.answerFromNowOn(401);
        page.post("/simulator/chat/messages", "{\"text\":\"hello\"}");
        assertThat(only().trouble()).isEqualTo("The bot answered 401.");
    }

    @Nested
    class InColleaguesChats {
        @Test
        void knowsEachColleagueByTheSameIdsAlways() throws InterruptedException {
            page.post("/simulator/chat-priya/messages", "{\"text\":\"on duty\"}");
            JsonNode activity = bot.nextActivity();
            assertThat(activity.path("from").path("aadObjectId").asString())
                    .isEqualTo(Colleague.PRIYA.account().objectId());
            assertThat(activity.path("from").path("id").asString()).isEqualTo("29:100000000000040008000000000000011");
            assertThat(conversation(activity)).isEqualTo("a:100000000000040008000000000000011");
            assertThat(activity.path("channelData").path("tenant").path("id").asString())
                    .isEqualTo(Colleague.PRIYA.account().tenant());
        }

        @Test
        void keepsTheirChatsApart() {
            page.post("/simulator/chat-priya/messages", "{\"text\":\"said by Priya\"}");
            page.post("/simulator/chat-sam/messages", "{\"text\":\"said by Sam\"}");
            assertThat(texts(priyasChat)).contains("said by Priya").doesNotContain("said by Sam");
            assertThat(texts(samsChat)).contains("said by Sam").doesNotContain("said by Priya");
            assertThat(texts(chat)).isEmpty();
        }

        @Test
        void keepsThemWhenAnotherCandidateComes() {
            String before = samsChat.shown().chat();
            page.post("/simulator/chat/people", "{}");
            assertThat(samsChat.shown().chat()).isEqualTo(before);
        }

        private static List<String> texts(Chat chat) {
            return chat.shown().messages().stream().map(ChatMessage::text).toList();
        }
    }

    @Test
    void knowsNoOtherChat() {
        assertThat(page.post("/simulator/chat-nobody/messages", "{\"text\":\"hello\"}"))
                .isEqualTo(404);
    }

    private ChatMessage only() {
        assertThat(chat.shown().messages()).hasSize(1);
        return chat.shown().messages().getFirst();
    }

    private HttpResponse<String> send(String method, String rest, String body) {
        return page.send(HttpRequest.newBuilder(URI.create(page.origin() + "/simulator/teams/v3/conversations/"
                        + chat.person().chat().id() + "/activities" + rest))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private static String conversation(JsonNode activity) {
        return activity.path("conversation").path("id").asString();
    }
}
