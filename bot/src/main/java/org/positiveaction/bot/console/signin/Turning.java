package org.positiveaction.bot.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.positiveaction.bot.console.Asked;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Turns away who has not signed in, and what comes from a page of an earlier sign-in or from another site. */
@Component
class Turning implements AuthenticationEntryPoint, AccessDeniedHandler {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        to(SignInPages.PATH, HttpServletResponse.SC_UNAUTHORIZED, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        to("/team?again=true", HttpServletResponse.SC_FORBIDDEN, request, response);
    }

    private static void to(String path, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Asked.forAPart(request)) {
            Asked.goInstead(response, path);
            response.setStatus(status);
        } else {
            response.sendRedirect(path);
        }
    }
}
