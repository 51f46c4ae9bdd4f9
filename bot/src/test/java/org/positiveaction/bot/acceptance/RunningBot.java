package org.positiveaction.bot.acceptance;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.positiveaction.bot.testing.TestSeal;

/** The packaged bot in a process of its own, as an operator runs it. */
final class RunningBot implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Pattern PASSWORD = Pattern.compile("sign in as team with the password (\\w+)");

    private final Process process;
    private final Path log;
    private final String url;

    private RunningBot(Process process, Path log, String url) {
        this.process = process;
        this.log = log;
        this.url = url;
    }

    /** Starts it with nothing set but a database and a port of its own; ready to answer on return. */
    static RunningBot start(Path folder) throws IOException, InterruptedException {
        String database = "jdbc:h2:file:" + folder.resolve("bot") + ";WRITE_DELAY=0";
        return start(folder, freePort(), Map.of("DATABASE_URL", database), List.of());
    }

    /** The same, with a PostgreSQL database that tests may look into and write to. */
    static RunningBot start(Path folder, String database) throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(TestSeal.VARIABLES);
        settings.put("DATABASE_URL", database);
        return start(folder, freePort(), settings, List.of());
    }

    /** Starts it with these settings and arguments and no others; ready to answer on return. */
    static RunningBot start(Path folder, int port, Map<String, String> settings, List<String> arguments)
            throws IOException, InterruptedException {
        return start(folder, port, settings, List.of("-jar", System.getProperty("jar")), arguments);
    }

    /** The same, with the time at which it starts set to ten in the morning; see {@link Daylight}. */
    static RunningBot startByDaylight(
            Path folder, int port, Map<String, String> settings, List<String> arguments, Duration ahead)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(arguments);
        all.add("--daylight.ahead=" + ahead);
        return startBeside(Daylight.class, folder, port, settings, all);
    }

    /** The same, with a class of ours beside the jar. */
    static RunningBot startBeside(
            Class<?> type, Path folder, int port, Map<String, String> settings, List<String> arguments)
            throws IOException, InterruptedException {
        return start(folder, port, settings, BesideTheJar.command(folder, type), arguments);
    }

    private static RunningBot start(
            Path folder, int port, Map<String, String> settings, List<String> jar, List<String> arguments)
            throws IOException, InterruptedException {
        Path log = folder.resolve("bot.log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jar);
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment()
                .keySet()
                .removeIf(name ->
                        name.matches("(TWILIO|SMS|MICROSOFT|TEAMS|TEAM|CONSOLE|BOT|SERVER|DATABASE|SPRING)_.*"));
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().putAll(settings);
        RunningBot bot = new RunningBot(builder.start(), log, "http://127.0.0.1:" + port);
        bot.awaitReady();
        return bot;
    }

    /** Ends it as a power failure of the process would: kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** Of the one account of this machine. */
    String consolePassword() throws IOException {
        Matcher found = PASSWORD.matcher(log());
        if (!found.find()) {
            throw new IllegalStateException("The log tells no password:\n" + log());
        }
        return found.group(1);
    }

    String url() {
        return url;
    }

    private void awaitReady() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException("The bot did not start:\n" + Files.readString(log));
            }
            Thread.sleep(200);
        }
    }

    private boolean isReady() throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest health =
                    HttpRequest.newBuilder(URI.create(url + "/actuator/health")).build();
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
