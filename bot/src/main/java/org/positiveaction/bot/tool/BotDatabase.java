package org.positiveaction.bot.tool;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.positiveaction.bot.feedback.Question;
import org.positiveaction.bot.feedback.Questions;
import org.positiveaction.bot.privacy.CannotOpen;
import org.positiveaction.bot.privacy.Seal;
import org.positiveaction.bot.setup.SetupFault;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of the bot, for a command that reads in it. It is never made or changed here. */
record BotDatabase(String url, String username, String password, Seal seal) {
    private static final Map<Integer, String> KNOWN_FAULTS = Map.of(
            90020,
            "The bot is running and has its database file to itself. Stop the bot for a moment, run this again, and"
                    + " start the bot: it then fetches the texts that came meanwhile, but not what was said in Teams."
                    + " With PostgreSQL (DATABASE_URL) nothing needs to be stopped.",
            90146,
            "There is no database yet. Run this where the bot runs, with the same DATABASE_URL, once the bot has been"
                    + " started there.");

    /** The one that the bot would use, by the same settings. */
    static BotDatabase bySettings() {
        StandardEnvironment settings = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        return new BotDatabase(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""),
                Seal.bySettings(settings));
    }

    List<Question> questionsSince(Instant since) {
        try {
            return new Questions(JdbcClient.create(new DriverManagerDataSource(existing(), username, password)), seal)
                    .since(since);
        } catch (CannotGetJdbcConnectionException e) {
            throw fault(e);
        } catch (CannotOpen e) {
            throw fault("The database was sealed with other keys. Set BOT_DATA_KEYS and BOT_HASH_KEY as for the bot.");
        } catch (BadSqlGrammarException e) {
            throw fault(
                    "The database is that of an older bot. Start the new one once; it brings the database up to date.");
        }
    }

    /** H2 would make a file that is not there. */
    private String existing() {
        return url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:") ? url + ";IFEXISTS=TRUE" : url;
    }

    private static SetupFault fault(CannotGetJdbcConnectionException e) {
        String unknown = "The database cannot be reached. Set DATABASE_URL, DATABASE_USERNAME and DATABASE_PASSWORD as"
                + " for the bot.";
        return e.getCause() instanceof SQLException cause
                ? fault(KNOWN_FAULTS.getOrDefault(cause.getErrorCode(), unknown))
                : fault(unknown);
    }

    private static SetupFault fault(String sentence) {
        return new SetupFault(List.of(sentence));
    }

    @Override
    public String toString() {
        return "BotDatabase[]";
    }
}
