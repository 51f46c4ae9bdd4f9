/** Speaks SMS through Twilio: verify, translate in, translate out. */
@NullMarked
@ApplicationModule(
        id = "channel.sms",
        allowedDependencies = {"setup", "message", "intake", "delivery", "knowledge"})
package org.positiveaction.bot.channel.sms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
