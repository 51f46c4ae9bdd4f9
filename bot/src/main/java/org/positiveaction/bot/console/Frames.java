package org.positiveaction.bot.console;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.console.signin.SignedIn;
import org.positiveaction.bot.team.Duty;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives each page its frame. */
@ControllerAdvice("org.positiveaction.bot.console")
class Frames {
    private final SignedIn signedIn;
    private final Duty duty;

    Frames(SignedIn signedIn, Duty duty) {
        this.signedIn = signedIn;
        this.duty = duty;
    }

    /** Where something that is done around a page leads back to. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /** Null where nobody is signed in who is a member. */
    @ModelAttribute("frame")
    @Nullable
    Frame frame() {
        return signedIn.member()
                .map(member -> Frame.of(member, duty.shiftOf(member.id())))
                .orElse(null);
    }
}
