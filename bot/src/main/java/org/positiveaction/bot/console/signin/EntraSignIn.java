package org.positiveaction.bot.console.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.util.function.SingletonSupplier;

/** Signs in with an account in Microsoft Entra ID, or another provider of OpenID Connect that names tenants alike. */
class EntraSignIn implements SignInWay {
    /** Where the sign-in begins. */
    static final String START = SignInPages.PATH + "/with/entra";

    private static final String NAME = "entra";

    private final SignInSettings.Entra settings;

    EntraSignIn(SignInSettings.Entra settings) {
        this.settings = settings;
    }

    /** What the provider says of itself is read at the first sign-in: the bot starts without it. */
    @Override
    public void offer(HttpSecurity security, AuthenticationSuccessHandler then) throws Exception {
        SingletonSupplier<ClientRegistration> registration = SingletonSupplier.of(this::registration);
        OidcUserService whatTheTokenSays = new OidcUserService();
        whatTheTokenSays.setRetrieveUserInfo(request -> false);
        security.oauth2Login(login -> login.loginPage(SignInPages.PATH)
                .clientRegistrationRepository(name -> name.equals(NAME) ? registration.obtain() : null)
                .authorizationEndpoint(start -> start.baseUri(SignInPages.PATH + "/with"))
                .redirectionEndpoint(back -> back.baseUri(SignInSettings.Entra.BACK))
                .userInfoEndpoint(info -> info.oidcUserService(whatTheTokenSays))
                .failureUrl(SignInPages.PATH + "?failed=true")
                .successHandler(then));
    }

    @Override
    public boolean asksForAPassword() {
        return false;
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                .registrationId(NAME)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(settings.redirectUri())
                .scope("openid", "profile")
                .userNameAttributeName("sub")
                .build();
    }
}
