package org.positiveaction.bot.channel.simulator.chat;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The part of the Bot Connector that the bot uses. */
@RestController
@SimulatesTeams
@RequestMapping("/simulator/teams/v3/conversations/{conversation}/activities")
class ConnectorApi {
    private static final String THREAD = "messageid";

    private final Chats chats;
    private final Windows windows;
    private final Clock clock;

    ConnectorApi(Chats chats, Windows windows, Clock clock) {
        this.chats = chats;
        this.windows = windows;
        this.clock = clock;
    }

    /** A new message, or a reply, which in a chat or a thread is the same. */
    @PostMapping({"", "/{replyTo}"})
    ResponseEntity<Map<String, ?>> say(
            @PathVariable("conversation") String conversation,
            @MatrixVariable(name = THREAD, pathVar = "conversation", required = false) @Nullable String thread,
            @RequestBody JsonNode activity) {
        String id = chats.nextId();
        if (activity.path("type").asString("").equals("message")) {
            if (isEmpty(activity)) {
                return fault(HttpStatus.BAD_REQUEST, "BadSyntax", "Activity must have text or attachments.");
            }
            windows.show(ChatMessage.fromBot(
                    whole(conversation, thread),
                    id,
                    text(activity),
                    plain(activity),
                    activity.get("attachments"),
                    clock.instant()));
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("id", id));
    }

    @PutMapping("/{id}")
    ResponseEntity<Map<String, ?>> change(
            @PathVariable("conversation") String conversation,
            @MatrixVariable(name = THREAD, pathVar = "conversation", required = false) @Nullable String thread,
            @PathVariable("id") String id,
            @RequestBody JsonNode activity) {
        return chats.find(whole(conversation, thread), id)
                .map(message -> {
                    windows.show(message.edited(text(activity), activity.get("attachments")));
                    return ResponseEntity.<Map<String, ?>>ok(Map.of("id", id));
                })
                .orElseGet(ConnectorApi::notFound);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Map<String, ?>> remove(
            @PathVariable("conversation") String conversation,
            @MatrixVariable(name = THREAD, pathVar = "conversation", required = false) @Nullable String thread,
            @PathVariable("id") String id) {
        return chats.find(whole(conversation, thread), id)
                .map(message -> {
                    windows.show(message.deleted());
                    return ResponseEntity.<Map<String, ?>>ok(Map.of());
                })
                .orElseGet(ConnectorApi::notFound);
    }

    /** What follows a semicolon that is not encoded, Spring takes off the path. */
    private static Conversation whole(String conversation, @Nullable String thread) {
        return new Conversation(thread == null ? conversation : conversation + ";" + THREAD + "=" + thread);
    }

    private static boolean isEmpty(JsonNode activity) {
        return text(activity).isBlank() && activity.path("attachments").isEmpty();
    }

    private static String text(JsonNode activity) {
        return activity.path("text").asString("");
    }

    private static boolean plain(JsonNode activity) {
        return activity.path("textFormat").asString("").equals("plain");
    }

    private static ResponseEntity<Map<String, ?>> notFound() {
        return fault(HttpStatus.NOT_FOUND, "ActivityNotFoundInConversation", "The activity was not found.");
    }

    private static ResponseEntity<Map<String, ?>> fault(HttpStatus status, String code, String sentence) {
        return ResponseEntity.status(status).body(Map.of("error", Map.of("code", code, "message", sentence)));
    }
}
