package org.positiveaction.bot.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.setup.SetupFault;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SimulatorEnvironmentTests {
    private final Map<String, Object> settings = new HashMap<>();

    @TempDir
    Path knowledge;

    @BeforeEach
    void listensOnThisMachine() {
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("SERVER_PORT", "8081");
        settings.put("BOT_KNOWLEDGE", knowledge.toString());
    }

    @Nested
    class WithNothingSet {
        @Test
        void leadsTwilioToThisMachine() {
            assertThat(setting("twilio.api-url")).isEqualTo("http://127.0.0.1:8081/simulator/twilio");
            assertThat(setting("bot.public-url")).isEqualTo("http://127.0.0.1:8081");
            assertThat(setting("twilio.account-sid")).matches("AC[0-9a-f]{32}");
            assertThat(setting("simulator.sms")).isEqualTo("true");
        }

        @Test
        void playsTeams() {
            assertThat(setting("teams.simulated")).isEqualTo("true");
            assertThat(setting("simulator.teams")).isEqualTo("true");
        }

        @Test
        void makesUpANewTokenAtEachStart() {
            assertThat(setting("twilio.auth-token")).hasSize(32).isNotEqualTo(setting("twilio.auth-token"));
        }

        @Test
        void givesEachForceANumberAndOneToThoseWhoHaveNone() throws IOException {
            for (String folder : new String[] {"merseyside", "bch", ".git"}) {
                Files.createDirectories(knowledge.resolve("forces").resolve(folder));
            }
            assertThat(setting("sms.numbers"))
                    .isEqualTo("+447700900000=any,+447700900001=bch,+447700900002=merseyside");
        }

        @Test
        void choosesAFreePortWhereNoneIsGiven() {
            settings.put("SERVER_PORT", "0");
            ConfigurableEnvironment environment = processed();
            String port = environment.getRequiredProperty("server.port");
            assertThat(port).isNotEqualTo("0");
            assertThat(environment.getProperty("bot.public-url")).isEqualTo("http://127.0.0.1:" + port);
        }
    }

    @Nested
    class WithSettings {
        @ParameterizedTest
        @ValueSource(strings = {"TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_API_KEY"})
        void leavesTwilioAloneOnceAnyCredentialIsSet(String variable) {
            settings.put(variable, "set");
            assertThat(setting("simulator.sms")).isEqualTo("false");
            assertThat(setting("twilio.api-url")).isEmpty();
            assertThat(setting("simulator.teams")).isEqualTo("true");
        }

        @ParameterizedTest
        @ValueSource(strings = {"MICROSOFT_APP_ID", "MICROSOFT_APP_PASSWORD", "MICROSOFT_APP_TENANT_ID"})
        void leavesTeamsAloneOnceAnyCredentialIsSet(String variable) {
            settings.put(variable, "set");
            assertThat(setting("simulator.teams")).isEqualTo("false");
            assertThat(setting("teams.simulated")).isEmpty();
        }

        @Test
        void keepsThePublicAddressAndNumbersThatAreSet() {
            settings.put("BOT_PUBLIC_URL", "https://bot.example");
            settings.put("SMS_NUMBERS", "+447700900050=lancashire");
            assertThat(setting("bot.public-url")).isEqualTo("https://bot.example");
            assertThat(setting("sms.numbers")).isEqualTo("+447700900050=lancashire");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::", ""})
    void refusesAnAddressThatOthersReach(String address) {
        settings.put("SERVER_ADDRESS", address);
        assertThatThrownBy(SimulatorEnvironmentTests.this::processed)
                .isInstanceOf(SetupFault.class)
                .hasMessageContaining("remove SERVER_ADDRESS or set SPRING_PROFILES_ACTIVE=production");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "::1"})
    void takesEveryNameOfThisMachine(String address) {
        settings.put("SERVER_ADDRESS", address);
        assertThat(setting("simulator.origin")).matches("http://(127\\.0\\.0\\.1|\\[::1]):8081");
    }

    @Test
    void doesNothingInProduction() {
        settings.put("SPRING_PROFILES_ACTIVE", "production");
        settings.put("SERVER_ADDRESS", "0.0.0.0");
        assertThat(setting("simulator.page")).isEmpty();
        assertThat(setting("twilio.account-sid")).isEmpty();
    }

    private String setting(String name) {
        return processed().getProperty(name, "");
    }

    private ConfigurableEnvironment processed() {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", settings));
        ConfigurationPropertySources.attach(environment);
        new SimulatorEnvironment().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
