package org.positiveaction.bot.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.classic.turbo.MarkerFilter;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.read.ListAppender;
import ch.qos.logback.core.spi.FilterReply;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Marker;
import org.springframework.dao.DataIntegrityViolationException;

class DiscreetLogTests {
    private static final String NUMBER = "+447700900123";
    private static final String OURS = "org.positiveaction.bot.intake.Hearing";
    private static final String LIBRARY = "org.apache.catalina.core.ContainerBase.[Tomcat].[localhost]";
    private static final String START = "org.springframework.boot.SpringApplication";

    private final LoggerContext logs = new LoggerContext();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void logEverything() {
        lines.setContext(logs);
        lines.start();
        logs.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.TRACE);
        logs.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(lines);
        FromTheStart.makeDiscreet(logs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.web.servlet.DispatcherServlet",
                "org.springframework.jdbc.core.StatementCreatorUtils",
                "com.twilio.http.HttpClient",
                "com.microsoft.bot.builder.TurnContext",
                "org.apache.tomcat.util.http.Parameters"
            })
    void hearsOfMostLibrariesWhatFailsAlone(String library) {
        Logger log = logs.getLogger(library);
        log.trace("Text from {}", NUMBER);
        log.debug("Text from {}", NUMBER);
        log.info("Text from {}", NUMBER);
        log.warn("Text from {}", NUMBER);
        log.error("The door is shut");

        assertThat(written()).isEqualTo("The door is shut\n");
        assertThat(log.isTraceEnabled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.boot.tomcat.TomcatWebServer",
                "org.flywaydb.core.FlywayExecutor",
                "com.zaxxer.hikari.HikariDataSource",
                "com.github.kagkarlsson.scheduler.Scheduler"
            })
    void hearsOfAFewWhatTheyDo(String library) {
        logs.getLogger(library).debug("Inserting {}", NUMBER);
        logs.getLogger(library).info("Started");

        assertThat(written()).isEqualTo("Started\n");
    }

    @Test
    void hearsAtDebugLevelWhatIsConfigured() {
        logs.getLogger("org.springframework.boot.autoconfigure.logging.ConditionEvaluationReportLogger")
                .debug("Positive matches");

        assertThat(written()).isEqualTo("Positive matches\n");
    }

    @Test
    void hearsOfOursWhatTheLevelSays() {
        logs.getLogger(OURS).trace("Hearing 17");
        logs.getLogger("org.positiveaction.bot").setLevel(Level.INFO);
        logs.getLogger(OURS).debug("Heard 17");

        assertThat(written()).isEqualTo("Hearing 17\n");
    }

    @Test
    void leavesOutWhatALibrarySaysOfAFault() {
        logs.getLogger(LIBRARY).error("Servlet threw [" + NUMBER + "]", fault());

        assertThat(written())
                .startsWith(DiscreetLog.LEFT_OUT)
                .contains(
                        IllegalStateException.class.getName(),
                        "Caused by: ",
                        SQLException.class.getName(),
                        "at " + DiscreetLogTests.class.getName() + ".fault(")
                .doesNotContain(NUMBER);
    }

    @Test
    void leavesItOutHoweverTheFaultIsHandedOver() {
        Logger log = logs.getLogger(LIBRARY);
        log.error("Failed on {}: {}", NUMBER, fault());
        log.error("Failed with {} on {}", fault(), NUMBER);
        log.error("Failed with {} on {} and {}", fault(), NUMBER, NUMBER);
        log.atError().setCause(fault()).addArgument(NUMBER).log("Failed on {}");
        log.atError().addKeyValue("from", NUMBER).setCause(fault()).log("Failed");

        assertThat(lines.list).hasSize(5);
        assertThat(written()).doesNotContain(NUMBER);
    }

    @Test
    void keepsWhatWeSayOfAFaultAndLeavesOutItsMessage() {
        logs.getLogger(OURS).warn("Conversation {} could not be heard", 17, fault());
        logs.getLogger(OURS).warn("Conversation {} ended with {}", 18, fault());
        logs.getLogger(OURS).warn("{} in conversation {}", fault(), 19);

        assertThat(written())
                .contains(
                        "Conversation 17 could not be heard",
                        "Conversation 18 ended with",
                        "java.lang.IllegalStateException in conversation 19",
                        "at " + DiscreetLogTests.class.getName() + ".fault(")
                .doesNotContain(NUMBER);
    }

    @Test
    void saysWhyTheBotDoesNotStart() {
        logs.getLogger(START)
                .error("Application run failed", new IllegalStateException("Set DATABASE_URL to something else"));

        assertThat(written()).contains("Application run failed", "Set DATABASE_URL to something else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505"})
    void doesNotSayItWithARow(String state) {
        SQLException cause = new SQLException("Key (address)=(" + NUMBER + ") already exists", state);
        logs.getLogger(START)
                .error("Application run failed", new DataIntegrityViolationException("With " + NUMBER, cause));

        assertThat(written()).contains(SQLException.class.getName()).doesNotContain(NUMBER);
    }

    @Test
    void saysNothingWhereTheLevelIsHigher() {
        logs.getLogger(LIBRARY).setLevel(Level.OFF);
        logs.getLogger(LIBRARY).error("Failed", fault());

        assertThat(lines.list).isEmpty();
    }

    @Test
    void comesBeforeWhoeverAdmitsMore() {
        logs.addTurboFilter(new TurboFilter() {
            @Override
            public FilterReply decide(
                    @Nullable Marker marker,
                    Logger logger,
                    Level level,
                    @Nullable String format,
                    Object @Nullable [] params,
                    @Nullable Throwable t) {
                return FilterReply.ACCEPT;
            }
        });
        FromTheStart.makeDiscreet(logs);
        logs.getLogger(LIBRARY).debug(NUMBER);

        assertThat(lines.list).isEmpty();
        assertThat(logs.getTurboFilterList()).hasSize(2);
    }

    @Test
    void staysWhenTheConfigurationIsReadAgain() {
        logs.addTurboFilter(new MarkerFilter());
        logs.reset();
        logs.reset();

        assertThat(logs.getTurboFilterList()).singleElement().isInstanceOf(DiscreetLog.class);
    }

    @Test
    void endsWhereFaultsCauseEachOther() {
        Exception one = new IllegalStateException(NUMBER);
        one.initCause(new IllegalStateException(NUMBER, one));
        logs.getLogger(OURS).error("Failed", one);
        logs.getLogger(START).error("Failed", one);

        assertThat(lines.list).hasSize(2);
        assertThat(lines.list.getFirst().getThrowableProxy().getMessage()).isEqualTo("java.lang.IllegalStateException");
    }

    private String written() {
        return lines.list.stream()
                .map(line -> line.getFormattedMessage() + "\n" + ThrowableProxyUtil.asString(line.getThrowableProxy())
                        + line.getKeyValuePairs())
                .map(line -> line.replaceFirst("null$", ""))
                .collect(Collectors.joining());
    }

    private static RuntimeException fault() {
        return new IllegalStateException("Cannot hear " + NUMBER, new SQLException("Key (" + NUMBER + ")", "23505"));
    }
}
