package org.positiveaction.bot.privacynotice;

import jakarta.servlet.http.HttpServletResponse;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.privacy.PeriodWords;
import org.positiveaction.bot.privacy.RetentionSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that everybody may read. */
@Controller
class NoticePages {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private final Knowledge knowledge;
    private final RetentionSettings retention;

    NoticePages(Knowledge knowledge, RetentionSettings retention) {
        this.knowledge = knowledge;
        this.retention = retention;
    }

    @GetMapping("/privacy")
    String notice(Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        model.addAttribute("kept", Kept.all(retention));
        model.addAttribute("messages", PeriodWords.of(retention.transcripts()));
        model.addAttribute("forces", knowledge.forces());
        return "privacy-notice/page";
    }
}
