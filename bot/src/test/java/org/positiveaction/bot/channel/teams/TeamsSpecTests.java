package org.positiveaction.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.acceptance.FakeConnector.Sent;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.delivery.Parcel;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Card;
import org.positiveaction.bot.message.ConversationId;
import org.positiveaction.bot.message.ReplyBox;
import org.positiveaction.bot.message.Speech;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what we send against the description that Microsoft publishes of its connector. */
class TeamsSpecTests {
    private static final String FOLDER = System.getProperty("specs", "");

    private final TeamsOnThisMachine teams = new TeamsOnThisMachine();
    private JsonNode description = JsonMapper.shared().nullNode();

    @BeforeEach
    void readTheDescription() throws IOException {
        assumeFalse(FOLDER.isBlank(), "The property specs does not say where the providers' descriptions lie");
        description = JsonMapper.shared().readTree(Files.readString(Path.of(FOLDER, "bot-connector-v3.swagger.json")));
    }

    @AfterEach
    void stop() {
        teams.close();
    }

    @Test
    void sendsATextAsDescribed() {
        assertThat(faults(sent("message-personal", Speech.plain("Hello")))).isEmpty();
    }

    @Test
    void sendsACardAsDescribed() {
        Card card = new Card("Title", "- one\n\n> two", List.of("note"), List.of(new Button("More", "more")));

        assertThat(faults(sent("message-channel-mention", new Speech("twin", card))))
                .isEmpty();
    }

    @Test
    void sendsABoxToTypeInAsDescribed() {
        Card card =
                new Card("", "Jo waits.", List.of(), List.of()).with(new ReplyBox("Your answer", "Send", "reply 12"));

        assertThat(faults(sent("message-personal", new Speech("twin", card)))).isEmpty();
    }

    @Test
    void changesACardAsDescribed() {
        Card card = new Card("Title", "Taken by Sam.", List.of(), List.of(new Button("Give back", "release 12")));

        assertThat(faults(sent("message-channel-mention", new Speech("twin", card), "1700000000001")))
                .isEmpty();
    }

    @Test
    void seesWhatIsNotAsDescribed() {
        JsonNode odd = JsonMapper.shared().readTree("""
                {"type":"shout","text":1,"from":{"id":"a","colour":"red"},"attachments":[{"content":"text"}],"new":1}""");

        assertThat(check("activity", odd, ref("Activity")))
                .containsExactlyInAnyOrder(
                        "activity.type: shout is not among its values",
                        "activity.text: not of type string",
                        "activity.from.colour: unknown",
                        "activity.attachments[0].content: not of type object",
                        "activity.new: unknown");
    }

    private Sent sent(String recorded, Speech speech) {
        return sent(recorded, speech, null);
    }

    private Sent sent(String recorded, Speech speech, @Nullable String changes) {
        var heard = teams.heard(recorded);
        Address to = new Address.Teams(
                heard.getConversation().getId(), heard.getFrom().getId());
        teams.carrier.carry(new Parcel(OutboxId.create(), ConversationId.create(), to, speech, changes, Instant.now()));
        return teams.connector.taken().getLast();
    }

    private List<String> faults(Sent sent) {
        JsonNode operation = description
                .path("paths")
                .path(sent.path()
                        .replaceFirst("/conversations/[^/]+/", "/conversations/{conversationId}/")
                        .replaceFirst("/activities/[^/]+$", "/activities/{activityId}"))
                .path(sent.method().toLowerCase(Locale.ROOT));
        assertThat(operation.isObject())
                .as("%s %s is described", sent.method(), sent.path())
                .isTrue();
        assertThat(sent.contentType())
                .startsWith(operation.path("consumes").path(0).asString());
        JsonNode body = operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("body"))
                .findFirst()
                .orElseThrow();
        return check("activity", sent.activity(), body.path("schema"));
    }

    private List<String> check(String at, JsonNode value, JsonNode schema) {
        JsonNode full = schema.has("$ref") ? definition(schema) : schema;
        List<String> faults = new ArrayList<>();
        if (full.has("enum") && full.path("enum").valueStream().noneMatch(value::equals)) {
            faults.add(at + ": " + value.asString() + " is not among its values");
        }
        String type = full.path("type").asString("");
        if (!isOf(type, value)) {
            faults.add(at + ": not of type " + type);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                faults.addAll(check(at + "[" + i + "]", value.get(i), full.path("items")));
            }
        } else if (full.has("properties")) {
            full.path("required")
                    .valueStream()
                    .filter(name -> !value.has(name.asString()))
                    .forEach(name -> faults.add(at + "." + name.asString() + ": missing"));
            value.properties().forEach(entry -> faults.addAll(property(at, entry, full.path("properties"))));
        }
        return faults;
    }

    private List<String> property(String at, Map.Entry<String, JsonNode> entry, JsonNode known) {
        String name = at + "." + entry.getKey();
        return known.has(entry.getKey())
                ? check(name, entry.getValue(), known.path(entry.getKey()))
                : List.of(name + ": unknown");
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer", "number" -> value.isNumber();
            default -> true;
        };
    }

    private JsonNode ref(String name) {
        return JsonMapper.shared().createObjectNode().put("$ref", "#/definitions/" + name);
    }

    private JsonNode definition(JsonNode schema) {
        String name = schema.path("$ref").asString();
        return description.path("definitions").path(name.substring("#/definitions/".length()));
    }
}
