package org.positiveaction.bot.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays the server of Teams that bots send to: takes activities, gives each an id, and fails as it is told to. */
public final class FakeConnector implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<Sent> attempts = new CopyOnWriteArrayList<>();
    private final List<Sent> taken = new CopyOnWriteArrayList<>();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Fault always;
    private final AtomicLong lastId = new AtomicLong(1_700_000_000_000L);

    private FakeConnector(HttpServer server) {
        this.server = server;
    }

    /**
     * One request as it came.
     *
     * @param path as on the wire, still encoded, without the part that the service address has
     * @param authorization the header, or empty
     */
    public record Sent(String method, String path, String authorization, String contentType, JsonNode activity) {
        /** What a person reads: the text, or what stands for the card where none can be shown. */
        public String words() {
            return activity.path("text").asString(activity.path("summary").asString(""));
        }
    }

    /** What goes wrong with one request. */
    public sealed interface Fault {
        /** Not taken, and answered so. */
        record Answer(int status, Map<String, String> headers) implements Fault {}

        /** Taken; the connection breaks before the answer. */
        record TakeAndDrop() implements Fault {}

        /** Not answered for so long. */
        record Hang(Duration time) implements Fault {}

        /** Taken, with an answer that says nothing. */
        record TakeAndMumble() implements Fault {}
    }

    public static FakeConnector start() {
        return start(0);
    }

    public static FakeConnector start(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            FakeConnector connector = new FakeConnector(server);
            server.createContext("/uk/", connector::receive);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return connector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The service address that activities for the bot name. */
    public String serviceUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/uk/";
    }

    /** Everything that was tried, in order. */
    public List<Sent> attempts() {
        return List.copyOf(attempts);
    }

    /** Everything that people see, in order. */
    public List<Sent> taken() {
        return List.copyOf(taken);
    }

    /** Lets the next requests go wrong, one after the other. */
    public void failNext(Fault... next) {
        faults.addAll(List.of(next));
    }

    /** Lets every request from now on go wrong, after those that {@link #failNext} names. */
    public void failAlways(Fault fault) {
        always = fault;
    }

    public void forgetAll() {
        always = null;
        attempts.clear();
        taken.clear();
        faults.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            Sent sent = read(exchange);
            attempts.add(sent);
            Fault next = faults.poll();
            switch (next == null ? always : next) {
                case null -> take(exchange, sent);
                case Fault.Answer answer -> refuse(exchange, answer);
                case Fault.TakeAndDrop() -> taken.add(sent);
                case Fault.Hang(var time) -> sleep(time);
                case Fault.TakeAndMumble() -> {
                    taken.add(sent);
                    answer(exchange, 200, "<html>fine</html>");
                }
            }
        }
    }

    private void take(HttpExchange exchange, Sent sent) throws IOException {
        taken.add(sent);
        answer(exchange, 201, "{\"id\":\"" + lastId.incrementAndGet() + "\"}");
    }

    private static void refuse(HttpExchange exchange, Fault.Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        answer(exchange, answer.status(), "{\"error\":{\"code\":\"Fault\",\"message\":\"as told\"}}");
    }

    private static Sent read(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        return new Sent(
                exchange.getRequestMethod(),
                path.substring("/uk".length()),
                header(exchange, "Authorization"),
                header(exchange, "Content-Type"),
                JSON.readTree(exchange.getRequestBody().readAllBytes()));
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
