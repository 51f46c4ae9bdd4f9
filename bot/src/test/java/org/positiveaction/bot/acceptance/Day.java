package org.positiveaction.bot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.positiveaction.bot.acceptance.FakeTwilio.Fault;

/**
 * A day of a packaged bot: what people do by text, in Teams and at the console, and what goes wrong.
 *
 * <p>It keeps all that was said and heard, and all that the bot answered with an error.
 */
final class Day {
    static final String OURS = "+447700900001";
    static final String ANNELIESE = "+447700900101";
    static final String BARTHOLOMEW = "+447700900102";
    static final String PRIYA = "+447700900301";
    private static final String STRANGER = "+447700900666";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String JSON = "application/json";
    private static final Pattern LINK = Pattern.compile("/my-data/\\S+");
    private static final Pattern DELETE = Pattern.compile("text (DELETE \\d{4})");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FakeTwilio twilio;
    private final FakeConnector connector;
    private final TeamsCalls teams;
    private final RunningBot bot;
    private final Words words = new Words();
    private final List<String> errors = new CopyOnWriteArrayList<>();

    Day(FakeTwilio twilio, FakeConnector connector, TeamsCalls teams, RunningBot bot) {
        this.twilio = twilio;
        this.connector = connector;
        this.teams = teams;
        this.bot = bot;
        List.of(ANNELIESE, BARTHOLOMEW, PRIYA, STRANGER).forEach(words::addNumber);
        words.add(TeamsCalls.NAME, TeamsCalls.OBJECT_ID, TeamsCalls.USER, TeamsCalls.CHAT, "Ottoline", "Quibell");
        words.add("Anneliese", "Zbrozek", "anneliese.zbrozek@example.org", "wheelchair", "Wilhelmina", "Bartholomew");
        words.add("Priyanka", "Featherstone", "marzipan", Overheard.ASIDE);
    }

    /** All that was said and heard until now. */
    Words words() {
        twilio.posts().forEach(form -> words.addText(String.valueOf(form.get("Body"))));
        connector.attempts().forEach(sent -> words.addText(sent.words()));
        return words;
    }

    String errors() {
        return String.join("\n", errors);
    }

    // What candidates do

    void asksBooksAndRegistersByText() throws InterruptedException {
        says(ANNELIESE, "will they think I am a quota because of my wheelchair");
        says(ANNELIESE, "I am Anneliese Zbrozek, anneliese.zbrozek@example.org");
        says(ANNELIESE, "book a mock interview");
        says(ANNELIESE, "1");
        says(ANNELIESE, "1");
        says(ANNELIESE, "need");
        says(ANNELIESE, "I use a wheelchair, and I pray at one o'clock");
        says(ANNELIESE, "i want to register for positive action support");
        says(ANNELIESE, "my name is Anneliese Zbrozek");
        says(ANNELIESE, "police officer");
        says(ANNELIESE, "1");
        says(ANNELIESE, "text me here, weekdays after half past five");
        assertThat(says(ANNELIESE, "my registration")).contains("Anneliese Zbrozek");
        says(ANNELIESE, "tell me when recruitment opens");
        says(ANNELIESE, "1");
        says(ANNELIESE, "my bookings");
    }

    void asksInTeams() throws InterruptedException {
        saysInTeams("will they think that Ottoline is a quota");
        saysInTeams("i want to register for positive action support");
        saysInTeams("Ottoline Quibell");
        saysInTeams("detective");
        saysInTeams("1");
        saysInTeams("write to me here about marzipan any morning");
        saysInTeams("what do you know about me");
    }

    void looksAtTheDataAndHasItDeleted() throws IOException, InterruptedException {
        String reply = says(ANNELIESE, "what do you know about me");
        Matcher link = LINK.matcher(reply);
        assertThat(link.find()).as(reply).isTrue();
        words.add(link.group().substring("/my-data/".length()));
        HttpResponse<String> page = open(link.group());
        assertThat(page.body()).contains("Anneliese Zbrozek");
        words.addText(page.body());
        Matcher delete = DELETE.matcher(says(ANNELIESE, "delete my data"));
        assertThat(delete.find()).isTrue();
        says(ANNELIESE, delete.group(1));
    }

    void stopsAndStarts() throws InterruptedException {
        tells(BARTHOLOMEW, "STOP");
        tells(BARTHOLOMEW, "please, Bartholomew wants no more of this");
        tells(BARTHOLOMEW, "START");
        says(BARTHOLOMEW, "where do I bring the marzipan for Bartholomew");
    }

    /** Somebody else for each of the scripts that the other tests play, and all that is said in it at once. */
    void playTheScripts() throws IOException, InterruptedException {
        int person = 0;
        for (String folder : List.of("", "/registration", "/booking", "/alert")) {
            Path scripts = Path.of(Objects.requireNonNull(Day.class.getResource("/dialogues" + folder))
                    .getPath());
            try (DirectoryStream<Path> files = Files.newDirectoryStream(scripts, "*.txt")) {
                for (Path file : files) {
                    play(Files.readAllLines(file), "+447700900%03d".formatted(400 + person++));
                }
            }
        }
    }

    private void play(List<String> script, String number) {
        words.addNumber(number);
        script.stream()
                .filter(line -> line.startsWith("candidate: "))
                .forEach(line -> tells(number, line.substring("candidate: ".length())));
    }

    // What members do

    void membersWorkAtTheConsole() throws IOException, InterruptedException {
        ConsoleCalls console = new ConsoleCalls(bot.url(), this::keep);
        console.signIn("Wilhelmina", "marzipan with Wilhelmina");
        console.signIn("team", bot.consolePassword());
        console.send("/team", "/team/sessions/new/save", session());
        console.send("/team", "/team/members/new", member());
        assertThat(console.open("/team/members")).contains("Priyanka Featherstone");
        console.send("/team", "/team/duty/on", Map.of());
        takeSomebody(console);
        typeWhatMakesNoSense(console);
    }

    private void takeSomebody(ConsoleCalls console) throws IOException, InterruptedException {
        says(BARTHOLOMEW, "can i talk to a person about my sister Wilhelmina");
        String path = "/team/conversations/" + waiting(console);
        console.send("/team", path + "/take", Map.of());
        console.send("/team", path + "/say", typed("words", "Good morning Bartholomew, bring the marzipan along"));
        console.send("/team", path + "/note", typed("words", "Bartholomew looks after a sister, Wilhelmina"));
        heard(BARTHOLOMEW, "marzipan along");
        tells(BARTHOLOMEW, "may Wilhelmina come along in her wheelchair");
        Instant end = Instant.now().plus(PATIENCE);
        while (!console.open(path).contains("her wheelchair")) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(200);
        }
        console.send("/team", "/team/people", Map.of("number", BARTHOLOMEW));
        console.send("/team", path + "/done", Map.of());
        heard(BARTHOLOMEW, "Did talking with");
    }

    private static void typeWhatMakesNoSense(ConsoleCalls console) throws IOException, InterruptedException {
        console.open("/team/members/Wilhelmina");
        console.open("/team/sessions/month/Wilhelmina");
        console.send(
                "/team", "/team/members/new", Map.of("name", "Wilhelmina", "mobile", STRANGER, "role", "marzipan"));
        console.send("/team", "/team/people", Map.of("number", "Wilhelmina of the marzipan"));
    }

    private static Map<String, String> session() {
        return Map.ofEntries(
                Map.entry("kind", "mock-interview"),
                Map.entry("force", "lancashire"),
                Map.entry("date", LocalDate.now().plusDays(9).toString()),
                Map.entry("time", "18:30"),
                Map.entry("repeat", "ONCE"),
                Map.entry("places", "8"),
                Map.entry("minimum", "0"),
                Map.entry("hostName", "Priyanka Featherstone"),
                Map.entry("place", "Town Hall"));
    }

    private static Map<String, String> member() {
        return Map.of(
                "name", "Priyanka Featherstone",
                "role", "MEMBER",
                "forces", "lancashire",
                "tenant", "",
                "objectId", "",
                "mobile", PRIYA);
    }

    private static String waiting(ConsoleCalls console) throws IOException, InterruptedException {
        String queue = console.open("/team");
        Matcher number = Pattern.compile("id=\"take-(\\d+)\"").matcher(queue);
        assertThat(number.find()).as(queue).isTrue();
        return number.group(1);
    }

    // What goes wrong

    void someoneSendsWhatIsBroken() throws IOException, InterruptedException {
        Map<String, String> form =
                FakeTwilio.inboundForm(FakeTwilio.draft(STRANGER, OURS, "marzipan in a forged text"));
        byte[] body = TwilioCalls.encode(form).getBytes(StandardCharsets.US_ASCII);
        keep(twilio.calls().post("/sms/inbound", body, "Zm9yZ2VkIG1hcnppcGFu"));
        keep(twilio.calls().post("/sms/inbound", body, ""));
        keep(twilio.calls()
                .post("/sms/inbound", "Body=%ZZmarzipan&From=Wilhelmina".getBytes(StandardCharsets.US_ASCII), "x"));
        keep(twilio.calls().post("/sms/inbound?From=" + "%2B447700900666", body, "x"));
        keep(twilio.calls().post("/sms/status/Wilhelmina", body, "x"));
        form.put("Body", "marzipan ".repeat(9_000));
        keep(twilio.calls().post("/sms/inbound", form));
        tells(STRANGER, "a long text of Wilhelmina and marzipan ".repeat(40));
        tells(STRANGER, "");
        keep(twilio.text("Wilhelmina", OURS, "marzipan from nobody who has a number"));
    }

    void someoneSendsWhatIsBrokenInTeams() {
        keep(teams.says("marzipan ".repeat(40_000)));
        keep(teams.post(
                teams.message("marzipan is cut short").substring(0, 900),
                JSON,
                teams.token().get()));
        keep(teams.post(
                "{\"text\": marzipan, \"from\": Wilhelmina}",
                JSON,
                teams.token().get()));
        keep(teams.post("[\"Wilhelmina brings marzipan\"]", JSON, teams.token().get()));
        keep(teams.post(teams.message("marzipan"), "text/plain", teams.token().get()));
        keep(teams.post(teams.message("marzipan"), "mar/zi/pan", teams.token().get()));
        keep(teams.post(
                teams.message("marzipan").replace("\"message\"", "\"marzipan\""),
                JSON,
                teams.token().get()));
        keep(teams.post(
                teams.message("marzipan").replace("2026-11-23T09:00", "Wilhelmina"),
                JSON,
                teams.token().get()));
        keep(teams.post(teams.message("marzipan").replace("msteams", "Wilhelmina"), JSON, "Wilhelmina"));
    }

    void someoneGuesses() throws IOException, InterruptedException {
        open("/my-data/WilhelminaWilhelmina");
        open("/calendar/Wilhelmina.ics");
        open("/Wilhelmina/brings/marzipan?to=%2B447700900666");
        open("/team/sign-in?failed=Wilhelmina");
        open("/team/sign-in?=Wilhelmina&marzipan=%FF");
        open("/team/conversations/1/marzipan");
        open("/actuator/Wilhelmina");
        open("/error?marzipan=Wilhelmina");
        raw("GET /my-data/{Wilhelmina} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        raw("GET /team/sign-in?%ZZ=marzipan HTTP/1.1\r\nHost: localhost\r\n\r\n");
        raw("GET / HTTP/1.1\r\nHost: Wilhelmina marzipan\r\nCookie: =Wilhelmina; marzipan\r\n\r\n");
        raw("Wilhelmina / marzipan\r\n\r\n");
    }

    /** What Twilio says of it names the number and the words. */
    void twilioAndTeamsFail() throws InterruptedException {
        twilio.next(new Fault.Answers(400, 21211), new Fault.Answers(500, 0), new Fault.TakesAndDrops());
        tells(BARTHOLOMEW, "what is positive action for Bartholomew");
        says(BARTHOLOMEW, "is there marzipan at the assessment");
        connector.failNext(
                new FakeConnector.Fault.Answer(500, Map.of()),
                new FakeConnector.Fault.TakeAndMumble(),
                new FakeConnector.Fault.Answer(400, Map.of()));
        tellsInTeams("what is positive action for Ottoline");
        tellsInTeams("is there marzipan at the interview");
        saysInTeams("what is positive action");
    }

    // How it is done

    /** What the bot answers, once it has. */
    String says(String number, String text) throws InterruptedException {
        int before = twilio.sentTo(number).size();
        tells(number, text);
        return heard(number, before, "");
    }

    void tells(String number, String text) {
        words.addText(text);
        keep(twilio.text(number, OURS, text));
    }

    void saysInTeams(String text) throws InterruptedException {
        int before = connector.taken().size();
        tellsInTeams(text);
        Instant end = Instant.now().plus(PATIENCE);
        while (connector.taken().size() == before) {
            assertThat(Instant.now()).as("no answer in Teams to: " + text).isBefore(end);
            Thread.sleep(50);
        }
    }

    private void tellsInTeams(String text) {
        words.addText(text);
        keep(teams.says(text));
    }

    String heard(String number, String part) throws InterruptedException {
        return heard(number, 0, part);
    }

    private String heard(String number, int before, String part) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            List<String> since = twilio.sentTo(number).stream()
                    .skip(before)
                    .filter(text -> !text.isIntroduction())
                    .map(FakeText::body)
                    .filter(body -> body.contains(part))
                    .toList();
            if (!since.isEmpty()) {
                return since.getLast();
            }
            assertThat(Instant.now())
                    .as("nothing reaches " + number + " with: " + part)
                    .isBefore(end);
            Thread.sleep(50);
        }
    }

    /** As a browser and as a program asks for it. */
    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(bot.url() + path));
        keep(HTTP.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString()));
        HttpResponse<String> answer =
                HTTP.send(request.setHeader("Accept", "*/*").build(), BodyHandlers.ofString());
        keep(answer);
        return answer;
    }

    private void raw(String request) throws IOException {
        URI address = URI.create(bot.url());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            errors.add(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private Map<String, String> typed(String field, String text) {
        words.addText(text);
        return Map.of(field, text);
    }

    private void keep(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            errors.add(answer.statusCode() + " " + answer.body());
        }
    }
}
