package org.positiveaction.bot.channel.teams;

import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.schema.Activity;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.intake.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Teams brings what people say. It is stored before it is acknowledged; the reply leaves later. */
@RestController
@Conditional(TeamsIsOn.class)
class TeamsWebhook {
    private static final Logger log = LoggerFactory.getLogger(TeamsWebhook.class);

    /** Several times what Teams lets anybody write, in bytes. */
    private static final int LARGEST = 256 * 1024;

    private final Callers callers;
    private final TeamsAdapter adapter;
    private final TeamsReferences references;
    private final Intake intake;

    TeamsWebhook(Callers callers, TeamsAdapter adapter, TeamsReferences references, Intake intake) {
        this.callers = callers;
        this.adapter = adapter;
        this.references = references;
        this.intake = intake;
    }

    /** Only JSON, which no web page can make a browser send here unasked. */
    @PostMapping(path = "/api/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> receive(HttpServletRequest request) throws IOException {
        Callers.Caller caller = callers.identify(request);
        Activity activity = Activities.read(bodyOf(request));
        caller.vouchFor(activity);
        try {
            return answer(adapter.processActivity(caller.identity(), activity, this::hear)
                    .join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static byte[] bodyOf(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "the body is longer than " + LARGEST + " bytes");
        }
        return body;
    }

    private CompletableFuture<Void> hear(TurnContext turn) {
        Translation.of(turn.getActivity()).ifPresent(arrival -> {
            references.keep(turn.getActivity());
            intake.accept(arrival);
        });
        return CompletableFuture.completedFuture(null);
    }

    /** Teams waits for the answer to an invoke; to all else, that we have it is enough. */
    private static ResponseEntity<byte[]> answer(@Nullable InvokeResponse response) {
        return ResponseEntity.status(response == null ? HttpStatus.ACCEPTED.value() : response.getStatus())
                .build();
    }

    @ExceptionHandler
    ResponseEntity<Void> refuse(Refusal refusal) {
        log.info("Refused a Teams request with {}: {}", refusal.status().value(), refusal.getMessage());
        return ResponseEntity.status(refusal.status()).build();
    }
}
