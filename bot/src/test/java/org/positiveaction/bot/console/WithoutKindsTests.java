package org.positiveaction.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.positiveaction.bot.testing.H2Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where editors have written no kind of session down yet. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = H2Database.class)
@Import(People.class)
@TestPropertySource(properties = "bot.knowledge=bot/src/test/resources/knowledge-small")
class WithoutKindsTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Test
    void saysWhereKindsComeFrom() {
        Browsing sam = Browsing.as(people.member("Sam Smith", People.REDSHIRE), mvc);

        assertThat(sam.page("/team/sessions/new"))
                .contains("There is no kind of session yet.", "sessions/mock-interview.md")
                .doesNotContain("Show the dates");
        assertThat(sam.page("/team/sessions")).contains("No session is set up at your forces.");
    }
}
