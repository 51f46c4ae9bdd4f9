package org.positiveaction.bot.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Twilio, as far as the bot sees it: it takes texts, lists them, brings others, and misbehaves when told to.
 *
 * <p>Start it, point {@code TWILIO_API_URL} at {@link #url()}, tell it where the bot is with {@link #meets}, and let
 * {@link #text} play a phone. Everything is kept in memory; any number of threads may use it.
 */
public final class FakeTwilio implements AutoCloseable {
    public static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    public static final String TOKEN = "fedcba9876543210fedcba9876543210";

    static {
        // Otherwise each answer waits for the acknowledgement of its headers, up to 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What may happen to a text that the bot sends. */
    public sealed interface Fault {
        /** Answers so, and takes nothing. */
        record Answers(int status, int code) implements Fault {}

        /** Says nothing, and takes nothing. */
        record Hangs() implements Fault {}

        /** Takes the text and answers so. */
        record TakesAndAnswers(int status) implements Fault {}

        /** Takes the text and breaks the connection. */
        record TakesAndDrops() implements Fault {}

        /** Takes the text and says nothing. */
        record TakesAndHangs() implements Fault {}
    }

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final FakeTexts texts = new FakeTexts();
    private final ConcurrentLinkedDeque<Map<String, String>> posts = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedDeque<String> requests = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedDeque<Fault> nextFaults = new ConcurrentLinkedDeque<>();
    private final AtomicReference<@Nullable Fault> fault = new AtomicReference<>();
    private final Set<String> optedOut = ConcurrentHashMap.newKeySet();
    private final Map<String, String> logins = new ConcurrentHashMap<>(Map.of(ACCOUNT, TOKEN));
    private volatile List<String> reported = List.of();
    private volatile boolean listing = true;
    private volatile Duration ahead = Duration.ZERO;
    private volatile TwilioCalls calls =
            new TwilioCalls(TOKEN, "https://nowhere.invalid", URI.create("http://127.0.0.1:1"));

    private FakeTwilio(HttpServer server) {
        this.server = server;
    }

    public static FakeTwilio start() {
        return start(0);
    }

    public static FakeTwilio start(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            FakeTwilio twilio = new FakeTwilio(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", twilio::handle);
            server.start();
            return twilio;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For TWILIO_API_URL. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Another login than account and token, such as an API key. */
    public void admits(String user, String password) {
        logins.put(user, password);
    }

    public void refusesAllLogins() {
        logins.clear();
    }

    /** Where the bot is reached, and the BOT_PUBLIC_URL it was given. */
    public void meets(String publicUrl, URI bot) {
        calls = new TwilioCalls(TOKEN, publicUrl, bot);
    }

    public TwilioCalls calls() {
        return calls;
    }

    // What goes wrong

    /** Treats every text like this from now on; null for well. */
    public void always(@Nullable Fault each) {
        fault.set(each);
    }

    /** Treats the next texts like this, one after the other, before {@link #always} holds again. */
    public void next(Fault... faults) {
        nextFaults.addAll(List.of(faults));
    }

    /** Its clock runs ahead, or behind, as that of the bot does. */
    public void goAhead(Duration by) {
        ahead = by;
    }

    public void listing(boolean works) {
        listing = works;
    }

    /** Reports these statuses, in this order, on every text it takes from now on. */
    public void reports(String... statuses) {
        reported = List.of(statuses);
    }

    // What has happened

    /** The form of every attempt to send a text, taken or not, oldest first. */
    public List<Map<String, String>> posts() {
        return List.copyOf(posts);
    }

    /** Method and address of every call, oldest first. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** The texts taken from the bot, oldest first. */
    public List<FakeText> sent() {
        return texts.newestFirst().filter(text -> !text.inbound()).toList().reversed();
    }

    public List<FakeText> sentTo(String number) {
        return sent().stream().filter(text -> text.to().equals(number)).toList();
    }

    /** How many texts it still has that somebody sent or got. */
    public long kept(String number) {
        return texts.newestFirst()
                .filter(text -> text.from().equals(number) || text.to().equals(number))
                .count();
    }

    // What a phone does

    /** Somebody texts one of the bot's numbers, and Twilio calls the webhook. */
    public HttpResponse<String> text(String from, String to, String body) {
        return deliver(miss(from, to, body));
    }

    /** Somebody texts one of the bot's numbers, and no webhook is called. */
    public FakeText miss(String from, String to, String body) {
        String word = body.strip().toUpperCase(Locale.ROOT);
        if (word.equals("STOP")) {
            optedOut.add(from);
        } else if (word.equals("START")) {
            optedOut.remove(from);
        }
        return texts.keep(draft(from, to, body));
    }

    /** A text to the bot that no Twilio has. */
    public static FakeText draft(String from, String to, String body) {
        return new FakeText(sid(), true, from, to, body, "", Instant.now(), "received");
    }

    /** Calls the webhook for a text; as often as one likes. */
    public HttpResponse<String> deliver(FakeText text) {
        return calls.post("/sms/inbound", inboundForm(text));
    }

    public static Map<String, String> inboundForm(FakeText text) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("ToCountry", "GB");
        form.put("SmsMessageSid", text.sid());
        form.put("NumMedia", "0");
        form.put("SmsSid", text.sid());
        form.put("SmsStatus", "received");
        form.put("Body", text.body());
        form.put("FromCountry", "GB");
        form.put("To", text.to());
        form.put("NumSegments", "1");
        form.put("MessageSid", text.sid());
        form.put("AccountSid", ACCOUNT);
        form.put("From", text.from());
        form.put("ApiVersion", "2010-04-01");
        return form;
    }

    /** Reports how far a text of the bot's has come. */
    public HttpResponse<String> report(FakeText text, String status, String errorCode) {
        texts.keep(text.withStatus(status));
        Map<String, String> form = new LinkedHashMap<>();
        form.put("SmsSid", text.sid());
        form.put("SmsStatus", status);
        form.put("MessageStatus", status);
        form.put("To", text.to());
        form.put("MessageSid", text.sid());
        form.put("AccountSid", ACCOUNT);
        form.put("From", text.from());
        form.put("ApiVersion", "2010-04-01");
        if (!errorCode.isEmpty()) {
            form.put("ErrorCode", errorCode);
        }
        return calls.post(text.statusCallback().substring(calls.publicUrl().length()), form);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    // The API

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("DELETE")) {
                delete(exchange, path.replaceFirst(".*/Messages/(.*)[.]json", "$1"));
            } else if (!path.equals("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json")) {
                refuse(exchange, 404, 20404);
            } else if (exchange.getRequestMethod().equals("POST")) {
                create(exchange, decode(new String(body, StandardCharsets.UTF_8)));
            } else {
                list(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As Twilio does: not while it is on its way. */
    private void delete(HttpExchange exchange, String sid) throws IOException {
        if (!isAdmitted(exchange)) {
            refuse(exchange, 401, 20003);
        } else if (texts.isOnItsWay(sid)) {
            refuse(exchange, 409, 20009);
        } else if (texts.remove(sid)) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            refuse(exchange, 404, 20404);
        }
    }

    private void create(HttpExchange exchange, Map<String, String> form) throws IOException, InterruptedException {
        posts.add(form);
        Fault next = nextFaults.poll();
        switch (next == null ? fault.get() : next) {
            case null -> takeOrRefuse(exchange, form);
            case Fault.Answers(int status, int code) -> refuse(exchange, status, code);
            case Fault.Hangs() -> hang();
            case Fault.TakesAndAnswers(int status) -> {
                take(form);
                refuse(exchange, status, 0);
            }
            case Fault.TakesAndDrops() -> take(form);
            case Fault.TakesAndHangs() -> {
                take(form);
                hang();
            }
        }
    }

    private void takeOrRefuse(HttpExchange exchange, Map<String, String> form) throws IOException {
        if (!isAdmitted(exchange)) {
            refuse(exchange, 401, 20003);
        } else if (optedOut.contains(form.getOrDefault("To", ""))) {
            refuse(exchange, 400, 21610);
        } else if (form.getOrDefault("Body", "").isEmpty()) {
            refuse(exchange, 400, 21602);
        } else {
            answer(exchange, 201, take(form).json());
        }
    }

    private FakeText take(Map<String, String> form) {
        FakeText text = texts.keep(new FakeText(
                sid(),
                false,
                form.getOrDefault("From", ""),
                form.getOrDefault("To", ""),
                form.getOrDefault("Body", ""),
                form.getOrDefault("StatusCallback", ""),
                Instant.now().plus(ahead),
                "queued"));
        List<String> statuses = reported;
        if (!statuses.isEmpty()) {
            Thread.startVirtualThread(() -> statuses.forEach(status -> tryToReport(text, status)));
        }
        return text;
    }

    private void tryToReport(FakeText text, String status) {
        try {
            report(text, status, "");
        } catch (RuntimeException nobodyListens) {
            // It is not told again.
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        Map<String, String> query = decode(exchange.getRequestURI().getRawQuery());
        if (!listing) {
            refuse(exchange, 503, 0);
            return;
        }
        if (!isAdmitted(exchange)) {
            refuse(exchange, 401, 20003);
            return;
        }
        answer(exchange, 200, texts.page(query));
    }

    private boolean isAdmitted(HttpExchange exchange) {
        String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return logins.entrySet().stream()
                .map(login -> login.getKey() + ":" + login.getValue())
                .map(login -> "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.US_ASCII)))
                .anyMatch(given::equals);
    }

    private void hang() throws InterruptedException {
        closing.await(2, TimeUnit.MINUTES);
    }

    /** Its words name the recipient, as Twilio's do. */
    private void refuse(HttpExchange exchange, int status, int code) throws IOException {
        if (status == 429) {
            exchange.getResponseHeaders().set("Retry-After", "2");
        }
        Map<String, String> form = posts.isEmpty() ? Map.of() : posts.getLast();
        Map<String, Object> answer = new HashMap<>();
        answer.put("status", status);
        answer.put("message", "Cannot send to " + form.get("To") + ": " + form.get("Body"));
        answer.put("more_info", "https://www.twilio.com/docs/errors/" + code);
        if (code != 0) {
            answer.put("code", code);
        }
        answer(exchange, status, answer);
    }

    private static void answer(HttpExchange exchange, int status, Object json) throws IOException {
        byte[] bytes = JsonMapper.shared().writeValueAsBytes(json);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> decode(@Nullable String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static String sid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }
}
