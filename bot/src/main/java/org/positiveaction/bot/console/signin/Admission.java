package org.positiveaction.bot.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.positiveaction.bot.console.Asked;
import org.positiveaction.bot.handoff.Audit;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Notes who has signed in, and leads them to the page that they wished to see. */
@Component
class Admission implements AuthenticationSuccessHandler {
    private static final String START = "/team";

    private final SignedIn signedIn;
    private final Audit audit;
    private final HttpSessionRequestCache wished = new HttpSessionRequestCache();

    Admission(SignedIn signedIn, Audit audit) {
        this.signedIn = signedIn;
        this.audit = audit;
        wished.setRequestMatcher(Admission::isAPage);
    }

    /** The page that somebody asked for before they signed in. */
    HttpSessionRequestCache wished() {
        return wished;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        signedIn.member(authentication).ifPresent(member -> audit.note(member.id(), Audit.Action.SIGNED_IN));
        String path = Optional.ofNullable(wished.getRequest(request, response))
                .map(SavedRequest::getRedirectUrl)
                .map(address -> URI.create(address).getRawPath())
                .filter(wish -> wish.startsWith(START))
                .orElse(START);
        wished.removeRequest(request, response);
        response.sendRedirect(path);
    }

    private static boolean isAPage(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.GET.name())
                && !Asked.forAPart(request)
                && !request.getRequestURI().endsWith("/live");
    }
}
