package org.positiveaction.bot.console.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.positiveaction.bot.setup.SetupFault;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SignInVariablesTests {
    private static final String TENANT = "11111111-2222-3333-4444-555555555555";

    private final Map<String, Object> set = new HashMap<>();

    @Test
    void asksForThePasswordOfThisMachineWithNothingSet() {
        assertThat(read(false)).isEqualTo(new SignInSettings.Local());
    }

    @Nested
    class InProduction {
        @BeforeEach
        void setsTheBotUp() {
            set.put("MICROSOFT_APP_ID", "bot");
            set.put("MICROSOFT_APP_PASSWORD", "secret");
            set.put("MICROSOFT_APP_TENANT_ID", TENANT);
            set.put("BOT_PUBLIC_URL", "https://bot.example.org/");
        }

        @Test
        void takesTheRegistrationOfTheBot() {
            assertThat(read(true))
                    .isEqualTo(new SignInSettings.Entra(
                            "bot",
                            "secret",
                            "https://login.microsoftonline.com/" + TENANT + "/v2.0",
                            "https://bot.example.org/team/sign-in/back"));
        }

        @Test
        void takesItsOwnRegistrationBefore() {
            set.put("CONSOLE_CLIENT_ID", "page");
            set.put("CONSOLE_CLIENT_SECRET", "other");
            set.put("CONSOLE_ISSUER", "https://login.example.org/");

            assertThat(read(true))
                    .isEqualTo(new SignInSettings.Entra(
                            "page",
                            "other",
                            "https://login.example.org/",
                            "https://bot.example.org/team/sign-in/back"));
        }

        @ParameterizedTest
        @CsvSource({
            "MICROSOFT_APP_ID, '', Set MICROSOFT_APP_ID",
            "MICROSOFT_APP_PASSWORD, '', Set MICROSOFT_APP_PASSWORD",
            "MICROSOFT_APP_TENANT_ID, police.example, Set MICROSOFT_APP_TENANT_ID",
            "BOT_PUBLIC_URL, '', Set BOT_PUBLIC_URL",
            "CONSOLE_CLIENT_ID, page, Set both CONSOLE_CLIENT_ID and CONSOLE_CLIENT_SECRET",
            "CONSOLE_ISSUER, http://127.0.0.1:9, Set CONSOLE_ISSUER to an address that begins with https://"
        })
        void saysWhatToSetToWhat(String variable, String value, String sentence) {
            set.put(variable, value);

            assertThatThrownBy(() -> read(true)).isInstanceOf(SetupFault.class).hasMessageContaining(sentence);
        }

        @Test
        void printsNoSecret() {
            assertThat(read(true).toString()).isEqualTo("Entra[bot]");
        }
    }

    private SignInSettings read(boolean production) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", set));
        ConfigurationPropertySources.attach(environment);
        if (production) {
            environment.setActiveProfiles("production");
        }
        return new SignInVariables(environment).read();
    }
}
