package org.positiveaction.bot.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.handoff.Audit;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.positiveaction.bot.testing.H2Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A browser, the console, and something that plays Microsoft Entra, over HTTP. */
@ApplicationModuleTest(
        module = "console",
        mode = BootstrapMode.ALL_DEPENDENCIES,
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = H2Database.class)
@TestPropertySource(properties = "bot.knowledge=bot/src/test/resources/knowledge-small")
class EntraSignInTests {
    private static final FakeEntra ENTRA = FakeEntra.start();

    @Autowired
    Members members;

    @Autowired
    Audit audit;

    @LocalServerPort
    int port;

    private HttpClient browser = HttpClient.newHttpClient();
    private Account account = new Account("", "");

    @DynamicPropertySource
    static void leadToTheFake(DynamicPropertyRegistry properties) {
        properties.add("console.client-id", () -> FakeEntra.CLIENT);
        properties.add("console.client-secret", () -> "secret");
        properties.add("console.issuer", ENTRA::issuer);
    }

    @BeforeEach
    void newBrowserAndAccount() {
        browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        account = new Account(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        ENTRA.signsIn(account);
    }

    @Test
    void leadsAMemberToThePageThatTheyWished() throws IOException, InterruptedException {
        TeamMember sam = member();
        assertThat(get("/team/members").body()).contains("Sign in with Microsoft");

        HttpResponse<String> page = get(EntraSignIn.START);
        assertThat(page.uri().getPath()).isEqualTo("/team/members");
        assertThat(page.body()).contains("Sam Smith");
        assertThat(audit.last(10))
                .anyMatch(entry -> entry.action() == Audit.Action.SIGNED_IN
                        && entry.member().equals(sam.id()));
    }

    @Test
    void keepsTheSessionFromScriptsAndOtherSites() throws IOException, InterruptedException {
        HttpResponse<String> page = HttpClient.newHttpClient().send(request("/team"), BodyHandlers.ofString());

        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("team=")
                .contains("Path=/team", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void showsAStrangerNothing() throws IOException, InterruptedException {
        HttpResponse<String> page = get(EntraSignIn.START);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("You are not a team member yet: ask a lead.");
    }

    @Test
    void refusesATokenThatSomebodyElseSigned() throws IOException, InterruptedException {
        member();
        ENTRA.forges();

        assertThat(get(EntraSignIn.START).body()).contains("The sign-in did not succeed.");
        assertThat(get("/team").body()).contains("Sign in with Microsoft");
    }

    @Test
    void refusesATokenForAnotherApplication() throws IOException, InterruptedException {
        member();
        ENTRA.meansAnother();

        assertThat(get(EntraSignIn.START).body()).contains("The sign-in did not succeed.");
        assertThat(get("/team").body()).contains("Sign in with Microsoft");
    }

    @Test
    void refusesAnAnswerThatNobodyAskedFor() throws IOException, InterruptedException {
        member();

        assertThat(get("/team/sign-in/back?code=once&state=guessed").body()).contains("The sign-in did not succeed.");
    }

    private TeamMember member() {
        TeamMember sam = new TeamMember(
                MemberId.create(),
                "Sam Smith",
                TeamMember.Role.MEMBER,
                Set.of(new ForceId("redshire")),
                Optional.of(account),
                Optional.empty());
        members.save(sam);
        return sam;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path), BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html")
                .build();
    }
}
