package org.positiveaction.bot.console.reach;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.positiveaction.bot.candidate.CandidateLines;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.ConversationId;
import org.springframework.stereotype.Component;

/** Says where candidates are reached, as who has to reach them needs to know it. */
@Component
public class Reached {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int GREAT_BRITAIN = 44;

    private final CandidateLines lines;

    Reached(CandidateLines lines) {
        this.lines = lines;
    }

    /** Such as "07700 900123" or "Teams". */
    public String at(ConversationId candidate) {
        return lines.find(candidate)
                .map(line -> switch (line.to()) {
                    case Address.Sms sms -> number(sms.theirs());
                    case Address.Teams teams -> "Teams";
                })
                .orElse("Not known any more");
    }

    /** A British number as it is dialled here, any other with its country. */
    static String number(String typed) {
        try {
            PhoneNumber number = NUMBERS.parse(typed, "GB");
            boolean british = number.getCountryCode() == GREAT_BRITAIN;
            return NUMBERS.format(number, british ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notANumber) {
            return typed;
        }
    }
}
