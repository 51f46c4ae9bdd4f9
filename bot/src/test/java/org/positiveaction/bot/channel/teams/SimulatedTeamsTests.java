package org.positiveaction.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveaction.bot.testing.Eventually.eventually;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.acceptance.FakeConnector;
import org.positiveaction.bot.testing.H2Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationModuleTest(module = "channel.teams", mode = BootstrapMode.ALL_DEPENDENCIES)
@ContextConfiguration(initializers = H2Database.class)
@TestPropertySource(properties = "teams.simulated=true")
@AutoConfigureMockMvc
class SimulatedTeamsTests {
    private static final FakeConnector CONNECTOR = FakeConnector.start();

    @Autowired
    MockMvcTester mvc;

    @AfterAll
    static void stop() {
        CONNECTOR.close();
    }

    @Test
    void talksWithThisMachineWithoutATokenEitherWay() {
        assertThat(statusOf(CONNECTOR.serviceUrl(), "127.0.0.1")).isEqualTo(202);

        eventually(() -> assertThat(CONNECTOR.taken())
                .as("the answer and the first contact")
                .hasSize(2));
        assertThat(CONNECTOR.taken())
                .allSatisfy(sent -> assertThat(sent.authorization()).isEmpty());
    }

    @Test
    void doesNotListenToOthers() {
        assertThat(statusOf(CONNECTOR.serviceUrl(), "192.0.2.7")).isEqualTo(403);
    }

    @Test
    void doesNotAnswerToOthers() {
        assertThat(statusOf(Recorded.SERVICE_URL, "127.0.0.1")).isEqualTo(403);
    }

    private int statusOf(String serviceUrl, String from) {
        return mvc.post()
                .uri("/api/messages")
                .contentType(MediaType.APPLICATION_JSON)
                .content(Recorded.json("message-personal").replace(Recorded.SERVICE_URL, serviceUrl))
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .exchange()
                .getResponse()
                .getStatus();
    }
}
