package org.positiveaction.bot.console.signin;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where members sign in. */
@Controller
class SignInPages {
    static final String PATH = "/team/sign-in";

    private final SignInWay way;

    SignInPages(SignInWay way) {
        this.way = way;
    }

    @GetMapping(PATH)
    String signIn(
            @RequestParam(defaultValue = "false") boolean failed,
            @RequestParam(defaultValue = "false") boolean out,
            Model model) {
        model.addAttribute("password", way.asksForAPassword());
        model.addAttribute("start", EntraSignIn.START);
        model.addAttribute("failed", failed);
        model.addAttribute("out", out);
        return "console/sign-in";
    }
}
