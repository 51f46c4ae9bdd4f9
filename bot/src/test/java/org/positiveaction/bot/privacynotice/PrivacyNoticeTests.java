package org.positiveaction.bot.privacynotice;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.positiveaction.bot.testing.H2Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page that says what is kept, with settings that no force would choose. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = H2Database.class)
@Import(PrivacyNoticeTests.OddSettings.class)
class PrivacyNoticeTests {
    private static final int FIRST = 101;

    @Autowired
    MockMvcTester browser;

    /** A different number of days for each class of data. */
    @TestConfiguration
    static class OddSettings {
        @Bean
        DynamicPropertyRegistrar days() {
            return settings -> IntStream.range(0, classes().size())
                    .forEach(n -> settings.add("retention." + classes().get(n), () -> "P" + (FIRST + n) + "D"));
        }
    }

    private static List<String> classes() {
        return Stream.of(RetentionSettings.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @Test
    void saysHowLongEachClassOfDataIsKept() {
        String page = page();

        assertThat(IntStream.range(0, classes().size()).mapToObj(n -> "How long: " + (FIRST + n) + " days"))
                .allSatisfy(time -> assertThat(page).contains(time));
    }

    @Test
    void saysWhatPeopleCanDo() {
        assertThat(page()).contains("MY DATA", "DELETE MY DATA", "WITHDRAW CONSENT", "NO ALERTS", "STOP", "START");
    }

    @Test
    void namesTheTeamOfEachForce() {
        assertThat(page()).contains("Lancashire Police", "Workforce representation team", "Merseyside Police");
    }

    @Test
    void needsNoScriptAndAllowsNone() {
        assertThat(browser.get().uri("/privacy"))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policies ->
                                assertThat(policies).singleElement().asString().contains("default-src 'none'"));
        assertThat(page()).doesNotContain("<script", " style=");
        assertThat(browser.get().uri("/privacy/look/notice.css")).hasStatusOk();
    }

    private String page() {
        return new String(
                browser.get().uri("/privacy").exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
