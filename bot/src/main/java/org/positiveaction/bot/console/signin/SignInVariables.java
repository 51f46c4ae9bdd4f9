package org.positiveaction.bot.console.signin;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.positiveaction.bot.setup.SetupFault;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The environment variables from which {@link SignInSettings} are read. */
record SignInVariables(Environment environment) {
    private static final String ID = "CONSOLE_CLIENT_ID";
    private static final String SECRET = "CONSOLE_CLIENT_SECRET";
    private static final String ISSUER = "CONSOLE_ISSUER";
    private static final String BOT_ID = "MICROSOFT_APP_ID";
    private static final String BOT_SECRET = "MICROSOFT_APP_PASSWORD";
    private static final String TENANT = "MICROSOFT_APP_TENANT_ID";
    private static final String PUBLIC_URL = "BOT_PUBLIC_URL";
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    SignInSettings read() {
        if (!production() && !isSet(ID) && !isSet(SECRET) && !isSet(BOT_ID)) {
            return new SignInSettings.Local();
        }
        List<String> faults = new ArrayList<>();
        SignInSettings.Entra entra = new SignInSettings.Entra(
                either(ID, BOT_ID, faults), either(SECRET, BOT_SECRET, faults), issuer(faults), redirectUri(faults));
        if (isSet(ID) != isSet(SECRET)) {
            faults.add("Set both " + ID + " and " + SECRET + ", or neither: then those of the bot are taken.");
        }
        SetupFault.throwIfAny(faults);
        return entra;
    }

    private String either(String own, String bots, List<String> faults) {
        String value = isSet(own) ? value(own) : value(bots);
        if (value.isEmpty()) {
            faults.add("Set " + bots + ", or " + own + " for the console alone, to the value that the registration"
                    + " in Microsoft Entra shows: team members sign in with it.");
        }
        return value;
    }

    private String issuer(List<String> faults) {
        if (!isSet(ISSUER) && !GUID.matcher(value(TENANT)).matches()) {
            faults.add("Set " + TENANT + " to the tenant's id, such as 11111111-2222-3333-4444-555555555555," + " or "
                    + ISSUER + " to the issuer of the accounts that team members sign in with.");
        }
        if (isSet(ISSUER) && !isSafe(value(ISSUER))) {
            faults.add("Set " + ISSUER + " to an address that begins with https://, or leave it unset.");
        }
        return isSet(ISSUER) ? value(ISSUER) : "https://login.microsoftonline.com/" + value(TENANT) + "/v2.0";
    }

    /** Outside production, back to wherever the browser came from. */
    private String redirectUri(List<String> faults) {
        if (production() && !isSet(PUBLIC_URL)) {
            faults.add("Set " + PUBLIC_URL + " to the address at which team members reach the bot,"
                    + " such as https://bot.example.org.");
        }
        return (production() ? value(PUBLIC_URL).replaceFirst("/+$", "") : "{baseUrl}") + SignInSettings.Entra.BACK;
    }

    private boolean isSafe(String address) {
        try {
            URI uri = URI.create(address);
            boolean here = "127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost());
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || !production() && here);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private boolean production() {
        return environment.acceptsProfiles(Profiles.of("production"));
    }

    private boolean isSet(String variable) {
        return !value(variable).isEmpty();
    }

    /** {@code CONSOLE_CLIENT_ID} is the property {@code console.client-id}. */
    private String value(String variable) {
        String property =
                variable.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
        return environment.getProperty(property, "").strip();
    }
}
