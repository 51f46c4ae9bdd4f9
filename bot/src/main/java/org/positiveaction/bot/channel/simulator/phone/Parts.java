package org.positiveaction.bot.channel.simulator.phone;

import org.positiveaction.bot.message.SmsText;

/**
 * What a text costs, as the page shows it.
 *
 * @param encoding such as GSM-7
 */
record Parts(int parts, int characters, String encoding) {
    static Parts of(String body) {
        SmsText size = SmsText.of(body);
        return new Parts(size.parts(), size.characters(), size.encoding().name().replace('_', '-'));
    }
}
