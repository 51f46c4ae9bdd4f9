package org.positiveaction.bot.channel.teams;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.microsoft.bot.builder.BotFrameworkAdapter;
import com.microsoft.bot.connector.ConnectorClient;
import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.AuthenticationConfiguration;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * The SDK's adapter, with connector clients that share their connections, give up in time and never repeat a message.
 *
 * <p>The SDK's own clients hold five requests to a host at once, wait for two minutes and send again at once what was
 * answered with an error.
 */
class TeamsAdapter extends BotFrameworkAdapter {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int AT_ONCE = 128;

    private final AppCredentials credentials;
    private final Duration patience;
    private final Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    /** Idle ones are soon closed: one that the other end has closed first makes the outcome of a message unknown. */
    private final ConnectionPool pool = new ConnectionPool(AT_ONCE, 2, TimeUnit.SECONDS);

    private final Cache<String, ConnectorClient> clients =
            Caffeine.newBuilder().maximumSize(100).build();

    /**
     * Makes an adapter.
     *
     * @param patience the longest that sending one message may take
     */
    TeamsAdapter(AppCredentials credentials, Duration patience) {
        super(credentials, new AuthenticationConfiguration(), null, null, null);
        this.credentials = credentials;
        this.patience = patience;
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
    }

    /** The client for one of Teams' servers. */
    ConnectorClient client(String serviceUrl) {
        return clients.get(serviceUrl, this::connect);
    }

    /** Drops a token that Teams does not take. */
    void forgetToken() {
        if (credentials instanceof BotCredentials ours) {
            ours.forgetToken();
        }
    }

    @Override
    protected CompletableFuture<ConnectorClient> getOrCreateConnectorClient(
            String serviceUrl, @Nullable AppCredentials usingAppCredentials) {
        return CompletableFuture.completedFuture(client(serviceUrl));
    }

    private ConnectorClient connect(String serviceUrl) {
        OkHttpClient.Builder http = new OkHttpClient.Builder();
        new OneAttempt().applyTo(http);
        RestClient.Builder rest = new RestClient.Builder(http, new Retrofit.Builder())
                .withBaseUrl(serviceUrl)
                .withCredentials(credentials)
                .withSerializerAdapter(new OurJson())
                .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
                .withRetryStrategy(new NoRetries())
                .withDispatcher(dispatcher)
                .withConnectionPool(pool);
        // The builder above has set its own, so ours come last.
        http.cookieJar(CookieJar.NO_COOKIES)
                .connectTimeout(CONNECT)
                .readTimeout(patience)
                .writeTimeout(patience)
                .callTimeout(patience);
        return new RestConnectorClient(rest.build());
    }

    /** The SDK's own writes fields that are none of the protocol's. */
    private static final class OurJson extends JacksonAdapter {
        @Override
        public ObjectMapper serializer() {
            return SdkJson.MAPPER;
        }
    }

    /** The outbox decides what is sent again, and when. */
    private static final class NoRetries extends RetryStrategy {
        NoRetries() {
            super("none", false);
        }

        @Override
        public boolean shouldRetry(int retryCount, Response response) {
            return false;
        }
    }
}
