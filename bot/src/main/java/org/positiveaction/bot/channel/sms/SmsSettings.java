package org.positiveaction.bot.channel.sms;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.delivery.Carrier;
import org.positiveaction.bot.setup.SetupFault;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * What SMS is set up with. Prints without its secrets.
 *
 * @param account our account's SID at Twilio
 * @param authTokens sign what Twilio calls us with; two while one replaces the other
 * @param login opens Twilio's API
 * @param messagingService the SID of the messaging service that our numbers belong to, or null
 * @param apiUrl where Twilio's API lies, without a slash at the end
 * @param publicUrl where Twilio reaches us, without a slash at the end
 * @param numbers our own numbers
 * @param timeout how long one call to Twilio may take in all
 */
record SmsSettings(
        String account,
        List<String> authTokens,
        Login login,
        @Nullable String messagingService,
        URI apiUrl,
        URI publicUrl,
        SmsNumbers numbers,
        Duration timeout) {
    private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-fA-F]{32}");
    private static final Pattern SERVICE = Pattern.compile("MG[0-9a-fA-F]{32}");
    private static final Pattern TOKEN = Pattern.compile("[!-~]+");

    /** An API key with its secret, or the account with its auth token. */
    record Login(String user, String password) {
        private static final Pattern KEY = Pattern.compile("SK[0-9a-fA-F]{32}");

        static Login read(Variables variables, String account, String token) {
            String key = variables.optional("TWILIO_API_KEY", KEY, "the key's SID: SK and 32 hexadecimal digits");
            String secret = variables.optional("TWILIO_API_SECRET", TOKEN, "the secret of TWILIO_API_KEY");
            if (key == null && secret == null) {
                return new Login(account, token);
            }
            return new Login(
                    Objects.requireNonNullElseGet(key, () -> variables.missing("TWILIO_API_KEY", "TWILIO_API_SECRET")),
                    Objects.requireNonNullElseGet(
                            secret, () -> variables.missing("TWILIO_API_SECRET", "TWILIO_API_KEY")));
        }

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    SmsSettings {
        authTokens = List.copyOf(authTokens);
    }

    static SmsSettings read(Environment environment) {
        Variables variables = new Variables(environment);
        boolean production = environment.acceptsProfiles(Profiles.of("production"));
        String account =
                variables.required("TWILIO_ACCOUNT_SID", ACCOUNT, "the account's SID: AC and 32 hexadecimal digits");
        String token = variables.required("TWILIO_AUTH_TOKEN", TOKEN, "the account's auth token");
        String second = variables.optional("TWILIO_AUTH_TOKEN_SECONDARY", TOKEN, "the account's secondary auth token");
        SmsSettings settings = new SmsSettings(
                account,
                Stream.of(token, second).filter(Objects::nonNull).toList(),
                Login.read(variables, account, token),
                variables.optional(
                        "TWILIO_MESSAGING_SERVICE_SID", SERVICE, "the service's SID: MG and 32 hexadecimal digits"),
                WebAddress.ofTwilio(variables, production),
                WebAddress.ofOurs(variables, production),
                SmsNumbers.read(variables),
                timeout(variables));
        SetupFault.throwIfAny(variables.faults());
        return settings;
    }

    /** The outbox takes a carrier that has not come back after its patience for one that hangs. */
    private static Duration timeout(Variables variables) {
        try {
            Duration timeout = DurationStyle.detectAndParse(variables.value("SMS_TIMEOUT", "15s"));
            if (timeout.isPositive() && timeout.compareTo(Carrier.PATIENCE) <= 0) {
                return timeout;
            }
        } catch (IllegalArgumentException unreadable) {
            // The sentence is the same.
        }
        variables.fault("Set SMS_TIMEOUT to a time of at most " + Carrier.PATIENCE.toSeconds()
                + "s, such as 15s, or leave it unset.");
        return Carrier.PATIENCE;
    }

    @Override
    public String toString() {
        return "SmsSettings[" + account + "]";
    }
}
