package org.positiveaction.bot.channel.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.regex.Pattern;

/** Numbers as the whole world dials them, such as {@code +447700900123}. */
class E164 {
    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private E164() {}

    /**
     * Possible, not valid: numbers set aside for stories and tests (07700 900xxx) count. One that only has the length of
     * a number dialled without its area does not.
     */
    static boolean isPossible(String number) {
        if (!FORM.matcher(number).matches()) {
            return false;
        }
        try {
            return NUMBERS.isPossibleNumberWithReason(NUMBERS.parse(number, null)) == ValidationResult.IS_POSSIBLE;
        } catch (NumberParseException noSuchCountry) {
            return false;
        }
    }
}
