package org.positiveaction.bot.channel.teams;

import com.microsoft.bot.restclient.RestException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.delivery.Carried;
import org.positiveaction.bot.delivery.Erased;
import org.positiveaction.bot.delivery.Parcel;
import retrofit2.Response;

/** An attempt to send a message to Teams that ended with an exception. */
record FailedAttempt(Throwable failure, Parcel parcel, Instant at) {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration WHEN_MENDED = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** Whether our own credentials are at fault: nothing will get through until somebody sees to it. */
    boolean weWereNotLetIn() {
        return answer().map(answer -> answer.code() == 401).orElse(false)
                || cause(BotCredentials.TokenRefused.class).isPresent();
    }

    Carried outcome() {
        if (weWereNotLetIn()) {
            return new Carried.TryAgain("our credentials were not accepted", WHEN_MENDED);
        }
        if (cause(OneAttempt.NeverLeft.class).isPresent()) {
            return new Carried.TryAgain("there was no connection to Teams", SOON);
        }
        return answer().map(this::outcome).orElseGet(() -> unclear("Teams did not answer"));
    }

    private Carried outcome(Response<?> answer) {
        String reason = "Teams answered " + answer.code();
        String retryAfter = answer.headers().get("Retry-After");
        return switch (answer.code()) {
            case 412, 429 -> new Carried.TryAgain(reason, waitFor(retryAfter));
            // Without a word of when to come back, it may have been taken before the server gave up.
            case 503 -> retryAfter == null ? unclear(reason) : new Carried.TryAgain(reason, waitFor(retryAfter));
            case 408 -> unclear(reason);
            default -> outcome(answer.code(), reason);
        };
    }

    private Carried outcome(int code, String reason) {
        if (code < 300) {
            // Taken, but with an answer that cannot be read.
            return new Carried.Accepted(TeamsCarrier.idOf(null, parcel));
        }
        // 502 and 504 too: a gateway gave up on an answer, and the message may have arrived.
        return code < 500 ? new Carried.Refused(reason) : unclear(reason);
    }

    /** It may have arrived. A change does no harm when it is made twice. */
    private Carried unclear(String reason) {
        return parcel.changes() == null ? new Carried.Unknown(reason) : new Carried.TryAgain(reason, SOON);
    }

    private Duration waitFor(@Nullable String retryAfter) {
        Duration wait = retryAfter == null ? SOON : read(retryAfter.strip()).orElse(SOON);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** A number of seconds, or a date. */
    private Optional<Duration> read(String retryAfter) {
        if (retryAfter.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
        }
        try {
            Instant then = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(at, then)).filter(Duration::isPositive);
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }

    /** What a failure means for something that was to be deleted: what is not there is gone. */
    static Erased erasing(Throwable failure) {
        Optional<Integer> code =
                cause(failure, RestException.class).map(RestException::response).map(Response::code);
        return code.filter(found -> found == 404 || found == 410).isPresent()
                ? new Erased.Gone()
                : new Erased.TryAgain(
                        code.map(found -> "Teams answered " + found).orElse("Teams did not answer"), WHEN_MENDED);
    }

    private Optional<Response<?>> answer() {
        return cause(RestException.class).map(RestException::response);
    }

    private <T extends Throwable> Optional<T> cause(Class<T> type) {
        return cause(failure, type);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        while (cause != null && !type.isInstance(cause)) {
            cause = cause.getCause();
        }
        return Optional.ofNullable(cause).map(type::cast);
    }
}
