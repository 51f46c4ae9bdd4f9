package org.positiveaction.bot.console;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What somebody who has signed in with an account does at the console. */
record Browsing(MockMvcTester mvc, Account account) {
    static Browsing as(TeamMember member, MockMvcTester mvc) {
        return new Browsing(mvc, member.account().orElseThrow());
    }

    /** @param parts what takes the place of the braces in the path */
    MvcTestResult open(String path, Object... parts) {
        return mvc.get().uri(path, parts).with(signedIn()).exchange();
    }

    /** What the page says; nothing of it is there for who may not see it. */
    String page(String path) {
        return text(open(path));
    }

    MvcTestResult press(String path) {
        return press(path, Map.of());
    }

    MvcTestResult press(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(signedIn()).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    /** The sentence that the next page says. */
    String told(String path) {
        return told(path, Map.of());
    }

    String told(String path, Map<String, String> fields) {
        return String.valueOf(next(path, fields).get(Told.SENTENCE));
    }

    /** All that is told to the next page. */
    Map<String, Object> next(String path, Map<String, String> fields) {
        return Map.copyOf(press(path, fields).getMvcResult().getFlashMap());
    }

    static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private RequestPostProcessor signedIn() {
        return oidcLogin().idToken(token -> token.claim("tid", account.tenant()).claim("oid", account.objectId()));
    }
}
