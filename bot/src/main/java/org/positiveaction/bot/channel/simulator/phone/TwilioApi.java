package org.positiveaction.bot.channel.simulator.phone;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The part of Twilio's API that the bot uses. */
@RestController
@SimulatesTwilio
@RequestMapping("/simulator/twilio/2010-04-01/Accounts/{account}")
class TwilioApi {
    private final SimulatedAccount account;
    private final SimulatedTwilio twilio;
    private final Texts texts;
    private final Senders senders;

    TwilioApi(SimulatedAccount account, SimulatedTwilio twilio, Texts texts, Senders senders) {
        this.account = account;
        this.twilio = twilio;
        this.texts = texts;
        this.senders = senders;
    }

    @PostMapping("/Messages.json")
    @ResponseStatus(HttpStatus.CREATED)
    TwilioMessage send(
            @PathVariable("account") String sid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam Map<String, String> form) {
        admit(sid, authorization);
        Order order = Order.of(form);
        String from = senders.choose(order);
        return message(twilio.send(from, order.to(), order.body(), order.statusCallback()));
    }

    @GetMapping("/Messages.json")
    TwilioPage list(
            @PathVariable("account") String sid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam(name = "To", defaultValue = "") String to,
            @RequestParam(name = "From", defaultValue = "") String from) {
        admit(sid, authorization);
        Predicate<Text> wanted = text -> !texts.isErased(text)
                && (to.isEmpty() || text.to().equals(to))
                && (from.isEmpty() || text.from().equals(from));
        List<TwilioMessage> newestFirst =
                texts.matching(wanted).reversed().stream().map(this::message).toList();
        return TwilioPage.whole(newestFirst, account.sid());
    }

    @GetMapping("/Messages/{message}.json")
    TwilioMessage find(
            @PathVariable("account") String sid,
            @PathVariable("message") String message,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        admit(sid, authorization);
        return texts.find(message)
                .map(this::message)
                .orElseThrow(() -> new TwilioFault(404, 20404, "The requested resource was not found"));
    }

    /** What is on a phone stays there; only Twilio forgets it. */
    @DeleteMapping("/Messages/{message}.json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(
            @PathVariable("account") String sid,
            @PathVariable("message") String message,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        admit(sid, authorization);
        if (!texts.erase(message)) {
            throw new TwilioFault(404, 20404, "The requested resource was not found");
        }
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refuse(TwilioFault fault) {
        return ResponseEntity.status(fault.status())
                .body(Map.of(
                        "status", fault.status(),
                        "code", fault.code(),
                        "message", String.valueOf(fault.getMessage()),
                        "more_info", "https://www.twilio.com/docs/errors/" + fault.code()));
    }

    private void admit(String sid, @Nullable String authorization) {
        if (!account.admits(sid, authorization)) {
            throw new TwilioFault(401, 20003, "Authenticate");
        }
    }

    private TwilioMessage message(Text text) {
        return TwilioMessage.of(text, account.sid());
    }
}
