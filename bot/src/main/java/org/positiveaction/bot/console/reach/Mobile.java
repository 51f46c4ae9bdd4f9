package org.positiveaction.bot.console.reach;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Reads mobile numbers as people write them. */
public final class Mobile {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Mobile() {}

    /** In E.164 form, such as {@code +447700900123}; British if it names no country. Empty if it cannot be one. */
    public static Optional<String> read(String typed) {
        try {
            PhoneNumber number = NUMBERS.parse(typed, "GB");
            return NUMBERS.isPossibleNumber(number) && !number.hasExtension()
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }
}
