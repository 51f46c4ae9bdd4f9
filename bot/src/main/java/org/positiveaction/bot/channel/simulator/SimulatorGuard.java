package org.positiveaction.bot.channel.simulator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Keeps other web sites away from the simulator.
 *
 * <p>A site open in a browser on this machine could send requests here, under a name of its own that resolves to this
 * machine, or straight from its own page. The first shows in the Host header, the second in Origin.
 */
class SimulatorGuard implements HandlerInterceptor {
    private static final Pattern THIS_MACHINE =
            Pattern.compile("(localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1])(:\\d+)?");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (isFromThisMachine(request, handler)) {
            return true;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        return false;
    }

    private static boolean isFromThisMachine(HttpServletRequest request, Object handler) {
        String host = request.getHeader(HttpHeaders.HOST);
        if (host == null || !THIS_MACHINE.matcher(host).matches()) {
            return false;
        }
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null ? !needsOrigin(handler) : origin.equals("http://" + host);
    }

    /** A browser always names the origin of what a page posts; the bot itself and the Playground have none. */
    private static boolean needsOrigin(Object handler) {
        return handler instanceof HandlerMethod method && method.hasMethodAnnotation(FromThePage.class);
    }
}
