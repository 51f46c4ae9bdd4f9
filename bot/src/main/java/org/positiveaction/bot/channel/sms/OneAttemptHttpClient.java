package org.positiveaction.bot.channel.sms;

import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Makes each call of Twilio's API once, at the address we configured.
 *
 * <p>The client that comes with the SDK sends a text again when an answer is a server error, which may deliver it
 * twice. This one says what happened, as a {@link CallFailed}, and leaves the rest to the outbox.
 */
class OneAttemptHttpClient extends com.twilio.http.HttpClient {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final URI apiUrl;
    private final Duration timeout;
    private final HttpClient http;

    OneAttemptHttpClient(URI apiUrl, Duration timeout) {
        this.apiUrl = apiUrl;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout.compareTo(CONNECT) < 0 ? timeout : CONNECT)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        HttpResponse<String> answer = send(translate(request));
        if (answer.statusCode() / 100 != 2) {
            throw TwilioRefusal.read(answer);
        }
        return new Response(answer.body(), answer.statusCode());
    }

    /** Waits for the whole answer no longer than the time-out; that of a request alone ends with the headers. */
    private HttpResponse<String> send(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failure(Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (TimeoutException late) {
            throw new CallFailed.NoAnswer("none within " + timeout.toMillis() + " ms");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CallFailed.NoAnswer("we are stopping");
        } finally {
            answer.cancel(true);
        }
    }

    private static CallFailed failure(Throwable cause) {
        String how = cause.getClass().getSimpleName();
        boolean nothingLeft = cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
        return nothingLeft ? new CallFailed.NotConnected(how) : new CallFailed.NoAnswer(how);
    }

    /** The SDK knows only Twilio's own host, so the path and query of its address are put behind ours. */
    private HttpRequest translate(Request request) {
        URI sdk = URI.create(request.constructURL().toString());
        String query = sdk.getRawQuery() == null ? "" : "?" + sdk.getRawQuery();
        return HttpRequest.newBuilder(URI.create(apiUrl + sdk.getRawPath() + query))
                .timeout(timeout)
                .header("Authorization", request.getAuthString())
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(
                        request.getMethod().name(),
                        HttpRequest.BodyPublishers.ofString(request.encodeFormBody(), StandardCharsets.UTF_8))
                .build();
    }
}
