package org.positiveaction.bot.channel.simulator;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Stands where the bot's channels are, and keeps what the simulated providers post there. */
@RestController
@TestComponent
@Simulated
public class FakeBot {
    private final BlockingQueue<Form> forms = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonNode> activities = new LinkedBlockingQueue<>();
    private volatile int answer = 200;

    /** A form, with the signature it came under. */
    public record Form(String path, String signature, Map<String, String> fields) {}

    @PostMapping("/sms/inbound")
    ResponseEntity<Void> inbound(
            @RequestHeader("X-Twilio-Signature") String signature, @RequestParam Map<String, String> fields) {
        forms.add(new Form("/sms/inbound", signature, fields));
        return ResponseEntity.status(answer).build();
    }

    @PostMapping("/sms/status/{id}")
    void status(
            @PathVariable("id") String id,
            @RequestHeader("X-Twilio-Signature") String signature,
            @RequestParam Map<String, String> fields) {
        forms.add(new Form("/sms/status/" + id, signature, fields));
    }

    @PostMapping("/api/messages")
    ResponseEntity<Void> messages(@RequestBody JsonNode activity) {
        activities.add(activity);
        return ResponseEntity.status(answer).build();
    }

    public void forgetAll() {
        answer = 200;
        forms.clear();
        activities.clear();
    }

    public void answerFromNowOn(int status) {
        answer = status;
    }

    /** The next one from or to a number; others are of an earlier candidate and come late. */
    public Form nextForm(String number) throws InterruptedException {
        Form form = next(forms);
        while (!form.fields().containsValue(number)) {
            form = next(forms);
        }
        return form;
    }

    public JsonNode nextActivity() throws InterruptedException {
        return next(activities);
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(5, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nothing was posted to the bot within five seconds");
        }
        return next;
    }
}
