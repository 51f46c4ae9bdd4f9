package org.positiveaction.bot.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SimulatorTest
class SimulatorGuardTests {
    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "127.0.0.1:8080", "[::1]:8080", "localhost"})
    void showsThePageToThisMachine(String host) {
        assertThat(mvc.get().uri("/").header("Host", host))
                .hasStatusOk()
                .bodyText()
                .contains("<title>");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /simulator/live",
        "GET, /simulator/page/try-it.js",
        "GET, /simulator;x=1/page/try-it.js",
        "POST, /simulator/phone/texts",
        "POST, /simulator/teams/v3/conversations/a:1/activities",
        "POST, /api/messages"
    })
    void refusesANameThatLeadsHere(HttpMethod method, String path) {
        assertThat(sent(method, path, "127.0.0.1.rebound.example", "")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(sent(method, path, "localhost.example:8080", "")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/simulator/phone/texts",
                "/simulator/chat/messages",
                "/simulator/channel/priya/messages",
                "/simulator/teams/v3/conversations/a:1/activities",
                "/api/messages"
            })
    void refusesWhatAnotherSitePosts(String path) {
        assertThat(sent(HttpMethod.POST, path, "localhost:8080", "https://other.example"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(sent(HttpMethod.POST, path, "localhost:8080", "http://localhost:9090"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(sent(HttpMethod.POST, path, "localhost:8080", "null")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void takesFromThePageOnlyWhatNamesItsOrigin() {
        assertThat(sent(HttpMethod.POST, "/simulator/phone/draft", "localhost:8080", ""))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(sent(HttpMethod.POST, "/simulator/phone/draft", "localhost:8080", "http://localhost:8080"))
                .hasStatusOk();
    }

    @Test
    void letsThePlaygroundInWhichNamesNoOrigin() {
        assertThat(sent(HttpMethod.POST, "/api/messages", "127.0.0.1:8080", "")).hasStatusOk();
    }

    @Test
    void letsThePageLoadNothingFromElsewhere() {
        assertThat(mvc.get().uri("/"))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policies -> assertThat(policies)
                                .singleElement()
                                .asString()
                                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"));
    }

    private MvcTestResult sent(HttpMethod method, String path, String host, String origin) {
        var request = mvc.method(method)
                .uri(path)
                .header("Host", host)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"body\":\"hello\"}");
        return origin.isEmpty()
                ? request.exchange()
                : request.header("Origin", origin).exchange();
    }
}
