package org.positiveaction.bot.console.signin;

/** How team members sign in at the console. */
sealed interface SignInSettings {
    /**
     * With their account in Microsoft Entra ID.
     *
     * @param issuer the address that the provider signs with, such as {@code https://login.microsoftonline.com/…/v2.0}
     * @param redirectUri where the provider sends them back to
     */
    record Entra(String clientId, String clientSecret, String issuer, String redirectUri) implements SignInSettings {
        /** The path of {@link #redirectUri}. */
        static final String BACK = "/team/sign-in/back";

        @Override
        public String toString() {
            return "Entra[" + clientId + "]";
        }
    }

    /** With the one account of this machine, whose password is in the log. */
    record Local() implements SignInSettings {}
}
