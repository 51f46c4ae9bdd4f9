package org.positiveaction.bot.channel.sms;

import org.positiveaction.bot.testing.H2Database;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = H2Database.class)
class SmsWebhookOnH2Tests extends SmsWebhookContract {}
