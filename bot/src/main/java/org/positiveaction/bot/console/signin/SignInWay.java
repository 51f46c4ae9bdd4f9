package org.positiveaction.bot.console.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** A way to sign in. */
interface SignInWay {
    /** @param then what happens once somebody has signed in */
    void offer(HttpSecurity security, AuthenticationSuccessHandler then) throws Exception;

    /** Whether the sign-in page asks for a password, or leads to where one is asked for. */
    boolean asksForAPassword();
}
