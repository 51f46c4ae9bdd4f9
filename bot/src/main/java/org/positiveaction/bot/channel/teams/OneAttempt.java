package org.positiveaction.bot.channel.teams;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Sees to it that each message is sent once at most, and tells what failed before it left from what failed after. */
final class OneAttempt {
    private final Set<Call> left = ConcurrentHashMap.newKeySet();

    /** It failed before anything of it was sent: no connection, or no token. */
    static final class NeverLeft extends IOException {
        NeverLeft(IOException cause) {
            super(cause);
        }
    }

    void applyTo(OkHttpClient.Builder client) {
        client.retryOnConnectionFailure(false)
                .followRedirects(false)
                .addInterceptor(this::around)
                .addNetworkInterceptor(this::onceConnected);
    }

    private Response around(Interceptor.Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (IOException e) {
            throw left.contains(chain.call()) ? e : new NeverLeft(e);
        } finally {
            left.remove(chain.call());
        }
    }

    private Response onceConnected(Interceptor.Chain chain) throws IOException {
        left.add(chain.call());
        Response response = chain.proceed(chain.request());
        // OkHttp sends again by itself what is answered 503 with this header at zero, whatever its settings say.
        return "0".equals(response.header("Retry-After"))
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }
}
