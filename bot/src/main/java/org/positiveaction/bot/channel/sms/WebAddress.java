package org.positiveaction.bot.channel.sms;

import java.net.URI;
import java.util.Set;

/** Reads the addresses at which we and Twilio meet, or notes what is wrong with them. */
class WebAddress {
    private static final URI NONE = URI.create("");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private WebAddress() {}

    /** Plain HTTP would show our password to anybody on the way, so only this machine is called so. */
    static URI ofTwilio(Variables variables, boolean production) {
        URI address = read(variables, "TWILIO_API_URL", variables.value("TWILIO_API_URL", "https://api.twilio.com"));
        boolean staysHere = !production && address.getHost() != null && LOOPBACK.contains(address.getHost());
        if (!isHttps(address) && !staysHere) {
            variables.fault("TWILIO_API_URL must start with https://; leave it out to use Twilio's own.");
        }
        return address;
    }

    static URI ofOurs(Variables variables, boolean production) {
        if (!variables.isSet("BOT_PUBLIC_URL")) {
            variables.fault("Set BOT_PUBLIC_URL to the address at which Twilio reaches this bot,"
                    + " such as https://bot.example.org.");
            return NONE;
        }
        URI address = read(variables, "BOT_PUBLIC_URL", variables.value("BOT_PUBLIC_URL", ""));
        if (production && !isHttps(address)) {
            variables.fault("BOT_PUBLIC_URL must start with https:// in production.");
        }
        return address;
    }

    private static URI read(Variables variables, String variable, String value) {
        try {
            URI address = URI.create(value.replaceFirst("/+$", ""));
            if (isPlain(address)) {
                return address;
            }
        } catch (IllegalArgumentException unreadable) {
            // Said below, as for what reads and still is no such address.
        }
        variables.fault(variable + " is not a web address; set it to one such as https://bot.example.org,"
                + " with no user, ? or # in it.");
        return URI.create("https://unreadable.invalid");
    }

    private static boolean isPlain(URI address) {
        boolean web = isHttps(address) || "http".equalsIgnoreCase(address.getScheme());
        return web
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }

    private static boolean isHttps(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }
}
