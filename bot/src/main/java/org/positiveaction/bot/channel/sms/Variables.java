package org.positiveaction.bot.channel.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The variables an operator sets, and what is wrong with them. A blank one counts as not set. */
class Variables {
    private final Environment environment;
    private final List<String> faults = new ArrayList<>();

    Variables(Environment environment) {
        this.environment = environment;
    }

    boolean isSet(String variable) {
        return !value(variable, "").isEmpty();
    }

    String value(String variable, String otherwise) {
        String value = environment.getProperty(property(variable), "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    /** The value, which must be set and of this form. */
    String required(String variable, Pattern form, String described) {
        if (!isSet(variable)) {
            fault("Set " + variable + " to " + described + ".");
        }
        return wellFormed(variable, form, described);
    }

    /** The value, or null if it is not set. */
    @Nullable
    String optional(String variable, Pattern form, String described) {
        return isSet(variable) ? wellFormed(variable, form, described) : null;
    }

    /** Notes that a variable is missing since the other is set, and stands in for its value. */
    String missing(String variable, String other) {
        fault("Set " + variable + ", since " + other + " is set; or set neither.");
        return "";
    }

    void fault(String sentence) {
        faults.add(sentence);
    }

    List<String> faults() {
        return faults;
    }

    private String wellFormed(String variable, Pattern form, String described) {
        String value = value(variable, "");
        if (!value.isEmpty() && !form.matcher(value).matches()) {
            fault(variable + " is not of the right form; set it to " + described + ".");
        }
        return value;
    }

    /** {@code TWILIO_AUTH_TOKEN} is the property {@code twilio.auth-token}. */
    private static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }
}
