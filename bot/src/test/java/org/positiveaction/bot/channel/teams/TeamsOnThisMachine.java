package org.positiveaction.bot.channel.teams;

import com.microsoft.bot.schema.Activity;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.positiveaction.bot.acceptance.FakeBotFramework;
import org.positiveaction.bot.acceptance.FakeConnector;
import org.positiveaction.bot.testing.TestSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A carrier with everything it needs, and fakes of what it talks to. */
final class TeamsOnThisMachine implements AutoCloseable {
    final FakeConnector connector = FakeConnector.start();
    final FakeBotFramework login = FakeBotFramework.start();
    private final JdbcClient jdbc = JdbcClient.create(database());
    final TeamsReferences references = new TeamsReferences(jdbc, TestSeal.SEAL, Clock.systemUTC());
    final TeamsSettings.Live settings = new TeamsSettings.Live(
            "app",
            "secret",
            Recorded.TENANT,
            login.openIdUrl(),
            login.tokenUrl(),
            new ServiceHosts(List.of("127.0.0.1", "unknown.invalid")));
    final TeamsCarrier carrier = new TeamsCarrier(
            references,
            new TeamsAdapter(new BotCredentials(settings), Duration.ofSeconds(4)),
            settings,
            Clock.systemUTC());

    /** Keeps a reference as if this had just come in from the fake connector. */
    Activity heard(String recorded) {
        return heard(recorded, connector.serviceUrl());
    }

    Activity heard(String recorded, String serviceUrl) {
        Activity activity = Recorded.activity(recorded);
        activity.setServiceUrl(serviceUrl);
        references.keep(activity);
        return activity;
    }

    void loseTheDatabase() {
        jdbc.sql("shutdown").update();
    }

    @Override
    public void close() {
        connector.close();
        login.close();
    }

    private static DriverManagerDataSource database() {
        DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }
}
