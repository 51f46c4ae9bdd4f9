package org.positiveaction.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.setup.SetupFault;
import org.springframework.mock.env.MockEnvironment;

class TeamsSettingsTests {
    private final MockEnvironment environment = new MockEnvironment().withProperty("server.address", "127.0.0.1");
    private final TeamsVariables variables = new TeamsVariables(environment);

    @Nested
    class WithNothingSet {
        @Test
        void leavesTeamsOff() {
            assertThat(variables.askForTeams()).isFalse();
        }

        @Test
        void readsEmptyVariablesAsNotSet() {
            set("MICROSOFT_APP_ID", "");
            set("MICROSOFT_APP_PASSWORD", " ");

            assertThat(variables.askForTeams()).isFalse();
        }

        @Test
        void namesEverythingThatProductionNeeds() {
            environment.setActiveProfiles("production");

            assertThat(variables.askForTeams()).isTrue();
            assertThat(faults()).hasSize(3).allMatch(fault -> fault.startsWith("Set MICROSOFT_APP_"));
        }
    }

    @Nested
    class WithAllSet {
        @Test
        void connectsToMicrosoft() {
            setAll();

            assertThat(variables.read())
                    .isEqualTo(new TeamsSettings.Live(
                            "app",
                            "secret",
                            "tenant",
                            URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration"),
                            URI.create("https://login.microsoftonline.com/tenant/oauth2/v2.0/token"),
                            new ServiceHosts(List.of("smba.trafficmanager.net", "*.botframework.com"))));
        }

        @Test
        void printsNoSecret() {
            setAll();

            assertThat(variables.read().toString()).doesNotContain("secret");
        }

        @Test
        void prefersMicrosoftToTheSimulator() {
            setAll();
            set("teams.simulated", "true");

            assertThat(variables.read()).isInstanceOf(TeamsSettings.Live.class);
        }

        @ParameterizedTest
        @CsvSource({
            "TEAMS_OPENID_URL,http://login.example/openid",
            "TEAMS_OPENID_URL,login",
            "TEAMS_TOKEN_URL,http://login.example/token",
            "TEAMS_SERVICE_HOSTS,*",
            "TEAMS_SERVICE_HOSTS,*.com",
            "TEAMS_SERVICE_HOSTS,https://smba.trafficmanager.net/",
            "MICROSOFT_APP_TENANT_ID,tenant/../other",
        })
        void refusesWhatIsNotSafe(String name, String value) {
            setAll();
            set(name, value);

            assertThat(faults()).singleElement().asString().startsWith("Set " + name);
        }

        @Test
        void allowsTestServersOnThisMachine() {
            setAll();
            set("TEAMS_TOKEN_URL", "http://127.0.0.1:1/token");
            set("TEAMS_SERVICE_HOSTS", "127.0.0.1, localhost");

            assertThat(variables.read().serviceHosts().allow("http://127.0.0.1:1/uk/"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MICROSOFT_APP_ID", "MICROSOFT_APP_PASSWORD", "MICROSOFT_APP_TENANT_ID"})
    void namesTheOneThatIsMissing(String name) {
        setAll();
        set(name, "");

        assertThat(faults()).singleElement().asString().contains(name);
    }

    @Nested
    class WhenSimulated {
        @Test
        void takesThisMachineForTeams() {
            set("teams.simulated", "true");

            assertThat(variables.read()).isEqualTo(new TeamsSettings.Simulated());
        }

        @ParameterizedTest
        @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "", "bot.example"})
        void refusesToBeReachedFromElsewhere(String address) {
            set("teams.simulated", "true");
            set("server.address", address);

            assertThat(faults()).singleElement().asString().startsWith("Set SERVER_ADDRESS to 127.0.0.1");
        }

        @Test
        void hasNoPlaceInProduction() {
            setAll();
            set("teams.simulated", "true");
            environment.setActiveProfiles("production");

            assertThatThrownBy(variables::read).hasMessageContaining("teams.simulated");
        }
    }

    private void setAll() {
        set("MICROSOFT_APP_ID", "app");
        set("MICROSOFT_APP_PASSWORD", "secret");
        set("MICROSOFT_APP_TENANT_ID", "tenant");
    }

    private void set(String name, String value) {
        environment.setProperty(name, value);
    }

    private List<String> faults() {
        return catchThrowableOfType(SetupFault.class, variables::read).faults();
    }
}
