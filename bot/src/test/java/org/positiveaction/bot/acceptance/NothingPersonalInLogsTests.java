package org.positiveaction.bot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveaction.bot.acceptance.FakeBotFramework.Key;
import org.positiveaction.bot.testing.PostgresDatabase;
import org.positiveaction.bot.testing.TestSeal;

/**
 * The packaged bot through a day, at the lowest level that an operator can set: nobody's number, name or words are in
 * its log, its figures or its errors.
 */
class NothingPersonalInLogsTests {
    private static final String PUBLIC_URL = "https://bot.example";
    private static final List<String> ALL_THERE_IS = List.of(
            "--debug",
            "--logging.level.root=TRACE",
            "--logging.level.org.springframework=TRACE",
            "--logging.level.com.twilio=TRACE",
            "--overheard",
            "--sms.timeout=1500ms",
            "--sms.reconcile-every=2s",
            "--delivery.look-after=700ms",
            "--delivery.first-wait=200ms",
            "--delivery.longest-wait=2s",
            "--intake.sweep=500ms",
            "--intake.burst=100");

    private final FakeTwilio twilio = FakeTwilio.start();
    private final FakeConnector connector = FakeConnector.start();
    private final FakeBotFramework botFramework = FakeBotFramework.start();

    @TempDir
    Path folder;

    @AfterEach
    void stopTheFakes() {
        twilio.close();
        connector.close();
        botFramework.close();
    }

    @Test
    void throughADayByTextInTeamsAndAtTheConsole() throws Exception {
        Map<String, String> settings = new HashMap<>();
        settings.put("DATABASE_URL", "jdbc:h2:file:" + folder.resolve("bot") + ";WRITE_DELAY=0");
        RunningBot bot = start(settings);
        Day day = new Day(twilio, connector, teams(bot, () -> ""), bot);
        String figures;
        try (bot) {
            day.says(Day.BARTHOLOMEW, "good morning from Bartholomew");
            day.membersWorkAtTheConsole();
            day.asksBooksAndRegistersByText();
            day.asksInTeams();
            day.looksAtTheDataAndHasItDeleted();
            day.stopsAndStarts();
            day.someoneSendsWhatIsBroken();
            day.someoneSendsWhatIsBrokenInTeams();
            day.someoneGuesses();
            day.twilioAndTeamsFail();
            day.playTheScripts();
            day.says(Day.BARTHOLOMEW, "good night from Bartholomew");
            figures = figures(bot);
        }

        assertThat(day.words().size()).isGreaterThan(300);
        assertThat(day.errors()).contains("400", "403", "404", "413", "500");
        assertNothingIsReadable(day, figures, bot.log());
    }

    @Test
    void whenTheDatabaseFailsAndTheLogIsForAProgram() throws Exception {
        String database = PostgresDatabase.newUrl();
        Key key = Key.create("key-1", "msteams");
        botFramework.publish(key);
        Map<String, String> settings = new HashMap<>(TestSeal.VARIABLES);
        String app = UUID.randomUUID().toString();
        settings.putAll(Map.of(
                "DATABASE_URL",
                database,
                "DATABASE_USERNAME",
                "postgres",
                "MICROSOFT_APP_ID",
                app,
                "MICROSOFT_APP_PASSWORD",
                "secret",
                "MICROSOFT_APP_TENANT_ID",
                "11111111-2222-3333-4444-555555555555",
                "TEAMS_OPENID_URL",
                botFramework.openIdUrl().toString(),
                "TEAMS_TOKEN_URL",
                botFramework.tokenUrl().toString(),
                "TEAMS_SERVICE_HOSTS",
                "127.0.0.1"));
        RunningBot bot = start(settings, "--logging.structured.format.console=ecs");
        Supplier<String> token = () -> FakeBotFramework.token(key, app, connector.serviceUrl(), Instant.now())
                .sign(key.rs256());
        Day day = new Day(twilio, connector, teams(bot, token), bot);
        Team team = new Team(database);
        String figures;
        try (bot) {
            day.says(Day.BARTHOLOMEW, "good morning from Bartholomew");
            day.asksInTeams();
            aMemberTakesSomebodyByText(day, team);
            team.alter("alter table utterance add constraint broken check (force = 'none') not valid");
            day.tells(Day.BARTHOLOMEW, "does the marzipan reach the database");
            team.alter("alter table utterance drop constraint broken");
            team.alter("alter table transcript_line rename to broken");
            day.tells(Day.BARTHOLOMEW, "does the marzipan reach the transcript");
            day.someoneSendsWhatIsBrokenInTeams();
            team.alter("alter table broken rename to transcript_line");
            day.heard(Day.BARTHOLOMEW, "");
            figures = figures(bot);
        }

        assertThat(bot.log())
                .contains("{\"@timestamp\":", "org.postgresql.util.PSQLException", "at org.positiveaction.bot.");
        assertNothingIsReadable(day, figures, bot.log());
    }

    private void aMemberTakesSomebodyByText(Day day, Team team) throws SQLException, InterruptedException {
        team.addOnDuty("Priyanka Featherstone", Day.PRIYA, "lancashire");
        day.says(Day.ANNELIESE, "talk to a person");
        assertThat(day.says(Day.PRIYA, "TAKE")).startsWith("You are talking with candidate");
        day.tells(Day.PRIYA, "Good morning Anneliese, bring the marzipan along");
        day.heard(Day.ANNELIESE, "bring the marzipan along");
        day.tells(Day.ANNELIESE, "thank you Priyanka, Anneliese will");
        day.heard(Day.PRIYA, "Anneliese will");
        day.says(Day.PRIYA, "DONE");
    }

    /** What was said aloud on purpose is there, so whatever else is would be found. */
    private static void assertNothingIsReadable(Day day, String figures, String log) {
        Words words = day.words();
        words.add(Overheard.ALOUD);
        assertThat(words.readableIn(log)).as("readable in the log").containsExactly(Overheard.ALOUD);
        assertThat(words.readableIn(figures)).as("readable in the figures").isEmpty();
        assertThat(words.readableIn(day.errors())).as("readable in errors").isEmpty();
        assertThat(log).contains("A thread ended that should not", "We failed", "Caused by: ");
        assertThat(figures).contains("http_server_requests_seconds", "hikaricp_connections");
    }

    private RunningBot start(Map<String, String> settings, String... more) throws IOException, InterruptedException {
        settings.putAll(Map.of(
                "TWILIO_ACCOUNT_SID",
                FakeTwilio.ACCOUNT,
                "TWILIO_AUTH_TOKEN",
                FakeTwilio.TOKEN,
                "TWILIO_API_URL",
                twilio.url(),
                "BOT_PUBLIC_URL",
                PUBLIC_URL,
                "SMS_NUMBERS",
                Day.OURS + "=lancashire"));
        List<String> arguments = new ArrayList<>(ALL_THERE_IS);
        arguments.addAll(List.of(more));
        int port = RunningBot.freePort();
        twilio.meets(PUBLIC_URL, URI.create("http://127.0.0.1:" + port));
        return RunningBot.startBeside(Overheard.class, folder, port, settings, arguments);
    }

    private TeamsCalls teams(RunningBot bot, Supplier<String> token) {
        return new TeamsCalls(URI.create(bot.url()), connector.serviceUrl(), token);
    }

    private static String figures(RunningBot bot) throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder();
        for (String page : List.of("/actuator/prometheus", "/actuator/health")) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(bot.url() + page)).build();
            try (HttpClient http = HttpClient.newHttpClient()) {
                all.append(http.send(request, BodyHandlers.ofString()).body());
            }
        }
        return all.toString();
    }
}
