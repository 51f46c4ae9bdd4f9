package org.positiveaction.bot.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** How a page was asked for: by the browser, or by htmx for a part of it. */
public final class Asked {
    private Asked() {}

    public static boolean forAPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** Makes htmx leave the page for another one, instead of showing the answer as a part of it. */
    public static void goInstead(HttpServletResponse response, String path) {
        response.setHeader("HX-Redirect", path);
    }
}
